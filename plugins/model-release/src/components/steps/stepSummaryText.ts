import {
  isOpenRelease,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { actor } from '../../common/people';
import { dotted, type Part, type Phrase } from '../../common/phrase';
import { excerpt } from '../../common/words';
import { receiverOf } from '../stepPanels/results/receiverOf';
import { resultText } from '../stepPanels/results/resultText';

/** The steps that have to be done before this one, by their numbers. */
function blockedBy(step: StepDetail, release: ReleaseDetail): Part[] {
  const steps = release.steps.flatMap(({ key, status }, index) =>
    step.dependsOn.includes(key) &&
    status !== 'completed' &&
    status !== 'waived'
      ? [index + 1]
      : [],
  );
  return steps.length > 0
    ? [say('steps.blockedBy', { count: steps.length, steps: { allOf: steps } })]
    : [];
}

/** What a step that is not open yet will do, or what it waits for. */
function blockedText(step: StepDetail, release: ReleaseDetail): Phrase {
  const parts = [
    ...(step.webhook
      ? [say('steps.sendsWebhook', { target: receiverOf(step) })]
      : []),
    ...blockedBy(step, release),
  ];
  return dotted(parts);
}

function rejectedText({ closure }: ReleaseDetail): Part {
  return closure?.reason
    ? say('steps.rejectedBecause', {
        reason: { text: excerpt(closure.reason) },
      })
    : say('steps.rejected');
}

function changesRequestedText({ changeRequest }: StepDetail): Part {
  return changeRequest
    ? say('steps.changesRequestedBy', {
        who: actor(changeRequest),
        comment: { text: excerpt(changeRequest.comment) },
      })
    : say('status.changesRequested');
}

/** What a step says when it is closed: its result, or why there is none yet. */
export function stepSummaryText(
  step: StepDetail,
  release: ReleaseDetail,
): Phrase {
  switch (step.status) {
    case 'completed':
    case 'waived':
      return resultText(step);
    case 'blocked':
      return isOpenRelease(release.status)
        ? blockedText(step, release)
        : [say('steps.notReached')];
    case 'rejected':
      return [rejectedText(release)];
    case 'changes_requested':
      return [changesRequestedText(step)];
    case 'failed':
      return [say('steps.deliveryFailed', { target: receiverOf(step) })];
    default:
      return [];
  }
}
