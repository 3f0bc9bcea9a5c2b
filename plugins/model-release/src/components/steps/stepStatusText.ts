import {
  isOpenRelease,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { actor } from '../../common/people';
import type { Part, Phrase } from '../../common/phrase';
import { mainVerdict, may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';
import { delegatorOf, delegatorPhrase } from '../delegation/delegates';
import { awaitedApprover, quorum } from '../stepPanels/approval/quorum';
import { receiverOf } from '../stepPanels/results/receiverOf';
import { stepSummaryText } from './stepSummaryText';
import { whyReaderCannotAct } from './whyReaderCannotAct';
import { whyReaderMayAct } from './whyReaderMayAct';

/** What a step says of itself to one person, as long as its release is open. */
interface Reading {
  step: StepDetail;
  release: ReleaseDetail;
  viewer: Viewer;
}

function afterSigning({ step }: Reading, onBehalfOf?: string): Phrase {
  return [
    onBehalfOf === undefined
      ? say('steps.youSigned')
      : say('steps.youSignedFor', { delegator: { ref: onBehalfOf } }),
    awaitedApprover(step),
  ];
}

function activeText(reading: Reading): Phrase {
  const { step, release, viewer } = reading;
  if (step.type === 'webhook') {
    return [say('steps.delivering', { target: receiverOf(step) })];
  }
  const own = step.signatures.find(({ by }) => by === viewer.ref);
  if (own) {
    return afterSigning(reading, own.onBehalfOf);
  }
  return [
    ...(mainVerdict(step)?.allowed
      ? whyReaderMayAct(step, release, viewer)
      : whyReaderCannotAct(step, release, viewer)),
    ...(quorum(step) ?? []),
  ];
}

/** What the reader can do about a failed delivery, or who can. */
function redeliveryText({ step, release, viewer }: Reading): Phrase {
  const verdict = mainVerdict(step);
  if (!verdict?.allowed) {
    return whyReaderCannotAct(step, release, viewer);
  }
  const { onBehalfOf } = verdict;
  return onBehalfOf === undefined
    ? [say('steps.redeliver')]
    : [
        say('steps.redeliverFor', {
          delegator: delegatorPhrase(
            delegatorOf(onBehalfOf, step.delegates, viewer),
          ),
        }),
      ];
}

function failedText(reading: Reading): Phrase {
  const { step, release } = reading;
  return [
    say('steps.deliveryGaveUp', { target: receiverOf(step) }),
    ...(isOpenRelease(release.status) ? redeliveryText(reading) : []),
  ];
}

function changesRequestedText({ step, release }: Reading): Part | undefined {
  if (!step.changeRequest) {
    return undefined;
  }
  const who = actor(step.changeRequest);
  return may(step, 'resubmit')
    ? say('steps.changesRequestedFromYou', { who })
    : say('steps.waitingOnChanges', {
        requester: { ref: release.requester },
        who,
      });
}

/** What a step says to the person who reads it: that they can act and why, or who it waits for. */
export function stepStatusText(
  step: StepDetail,
  release: ReleaseDetail,
  viewer: Viewer,
): Phrase {
  const reading = { step, release, viewer };
  const isOpen = isOpenRelease(release.status);
  if (step.status === 'active') {
    return isOpen ? activeText(reading) : [say('steps.notFinished')];
  }
  if (step.status === 'failed') {
    return failedText(reading);
  }
  const changes =
    isOpen && step.status === 'changes_requested'
      ? changesRequestedText(reading)
      : undefined;
  return changes ? [changes] : stepSummaryText(step, release);
}
