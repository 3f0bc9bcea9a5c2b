import {
  isOpenRelease,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { permission } from './permission';
import { whoActed, type Phrase } from '../../common/phrase';
import { awaitedApprover, quorum } from '../stepPanels/approval/quorum';
import { refusal } from './refusal';
import { stepSummaryText } from './stepSummaryText';
import { mainVerdict, may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';

function afterSigning(
  step: StepDetail,
  onBehalfOf: string | undefined,
): Phrase {
  return [
    'You have signed',
    ...(onBehalfOf ? [' for ', { ref: onBehalfOf }] : []),
    '. ',
    awaitedApprover(step),
  ];
}

function activeStanding(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  if (!isOpenRelease(release.status)) {
    return ['Not finished when the release ended.'];
  }
  if (step.type === 'webhook') {
    return [
      'Being sent to ',
      { strong: step.webhook?.target ?? 'the receiver' },
      '. It is tried again until it is received.',
    ];
  }
  const own = step.signatures.find(({ by }) => by === viewer.ref);
  if (own) {
    return afterSigning(step, own.onBehalfOf);
  }
  const needed = quorum(step);
  return [
    ...(mainVerdict(step)?.allowed
      ? permission(step, release, viewer)
      : refusal(step, release, viewer)),
    ...(needed ? [' ', ...needed] : []),
  ];
}

/** What a step says to the person who reads it: that they can act and why, or who it waits for. */
export function stepStatusText(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  if (step.status === 'active') {
    return activeStanding(step, release, viewer);
  }
  if (
    step.status === 'changes_requested' &&
    step.changeRequest &&
    isOpenRelease(release.status)
  ) {
    const asked = whoActed(step.changeRequest);
    return may(step, 'resubmit')
      ? [...asked, ' asked you for changes.']
      : [
          'Waits for ',
          { ref: release.requester },
          ', whom ',
          ...asked,
          ' asked for changes. No clock runs.',
        ];
  }
  if (step.status === 'failed') {
    return [...stepSummaryText(step, release), '. No try is left.'];
  }
  return stepSummaryText(step, release);
}
