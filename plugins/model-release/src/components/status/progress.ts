import {
  isDoneStep,
  isOpenRelease,
  type ReleaseStatus,
  type StepStatus,
  type StepSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { say, type Message } from '../../common/message';
import type { Part, Phrase } from '../../common/phrase';
import type { Tone } from '../../theme/tones';
import { doneCount } from './doneCount';
import { releaseState } from './releaseState';
import { stages } from './stages';

type ProgressStep = Pick<
  StepSummary,
  'key' | 'title' | 'dependsOn' | 'status' | 'overdue'
>;

interface Progressing {
  status: ReleaseStatus;
  steps: readonly ProgressStep[];
}

/** The color of a step in a small drawing. */
export function stepTone(step: Pick<ProgressStep, 'status' | 'overdue'>): Tone {
  if (step.status === 'waived') {
    // Left out is not done.
    return 'plain';
  }
  if (isDoneStep(step.status)) {
    return 'ok';
  }
  if (step.overdue || step.status === 'rejected' || step.status === 'failed') {
    return 'bad';
  }
  if (step.status === 'changes_requested') {
    return 'soon';
  }
  return step.status === 'active' ? 'active' : 'plain';
}

const STATE_WORDS: Record<StepStatus, Message> = {
  blocked: say('status.stepBlocked'),
  active: say('status.stepActive'),
  completed: say('status.stepCompleted'),
  changes_requested: say('status.stepChangesRequested'),
  rejected: say('status.stepRejected'),
  waived: say('status.stepWaived'),
  failed: say('status.stepFailed'),
};

/** The state of a step in a word or two. */
export function stepStateWords(
  step: Pick<ProgressStep, 'status' | 'overdue'>,
): Part {
  return step.overdue && step.status === 'active'
    ? say('status.stepOverdue')
    : STATE_WORDS[step.status];
}

/** `Step 3, overdue`: what the dot of a step says. */
export function numberedStep(
  number: number,
  step: Pick<ProgressStep, 'status' | 'overdue'>,
): Part {
  return say('status.numberedStep', { number, state: stepStateWords(step) });
}

/** Whether the release came to nothing, or its approval does not count any more. */
function isVoid(status: ReleaseStatus): boolean {
  return !isOpenRelease(status) && status !== 'released';
}

/** Green is only what counts: in a release that is void, what was done opens no gate. */
function toneIn(status: ReleaseStatus, step: ProgressStep): Tone {
  if (!isVoid(status)) {
    return stepTone(step);
  }
  if (isDoneStep(step.status)) {
    return status === 'revoked' ? 'bad' : 'plain';
  }
  return step.status === 'rejected' ? 'bad' : 'plain';
}

/** What there is to say of the steps: how many are done, and the state of each that is under way. */
function progressWords(release: Progressing): Phrase {
  const { status, steps } = release;
  const ended = isVoid(status);
  const { done, total: count } = doneCount(steps);
  const underWay = steps
    .filter(step => !isDoneStep(step.status) && step.status !== 'blocked')
    .filter(step => !ended || step.status === 'rejected');
  return [
    ended
      ? say('status.endedStepsDone', {
          state: releaseState(release).label,
          done,
          count,
        })
      : say('status.stepsDone', { done, count }),
    ...underWay.map(step =>
      say('status.stepInState', {
        step: { text: step.title },
        state: stepStateWords(step),
      }),
    ),
  ];
}

/** What the small drawing shows, stage by stage, and how to say it. */
export function progress(release: Progressing): {
  stages: Array<Array<{ key: string; tone: Tone }>>;
  label: Phrase;
} {
  const { status, steps } = release;
  return {
    stages: stages(steps).map(stage =>
      stage.map(step => ({ key: step.key, tone: toneIn(status, step) })),
    ),
    label: progressWords(release),
  };
}
