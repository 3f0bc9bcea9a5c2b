import {
  isDoneStep,
  isOpenRelease,
  type ReleaseStatus,
  type StepStatus,
  type StepSummary,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../../theme/tones';
import { doneCount } from './doneCount';
import { releaseState } from './releaseState';
import { stages } from '../release/stages';

type ProgressStep = Pick<
  StepSummary,
  'key' | 'title' | 'dependsOn' | 'status' | 'overdue'
>;

/** The colour of a step in a small drawing. */
export function stepTone(step: Pick<ProgressStep, 'status' | 'overdue'>): Tone {
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

const STATE_WORDS: Record<StepStatus, string> = {
  blocked: 'not open yet',
  active: 'in hand',
  completed: 'done',
  changes_requested: 'changes requested',
  rejected: 'rejected',
  waived: 'waived',
  failed: 'delivery failed',
};

/** The state of a step in a word or two. */
export function stepStateWords(
  step: Pick<ProgressStep, 'status' | 'overdue'>,
): string {
  return step.overdue && step.status === 'active'
    ? 'overdue'
    : STATE_WORDS[step.status];
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

/** What the small drawing shows, stage by stage, and how to say it. */
export function progress(release: {
  status: ReleaseStatus;
  steps: readonly ProgressStep[];
}): {
  stages: Array<Array<{ key: string; tone: Tone }>>;
  label: string;
} {
  const { status, steps } = release;
  const { done, total } = doneCount(steps);
  const ended = isVoid(status);
  const inHand = steps
    .filter(step => !isDoneStep(step.status) && step.status !== 'blocked')
    .filter(step => !ended || step.status === 'rejected')
    .map(step => `${step.title} ${stepStateWords(step)}`);
  return {
    stages: stages(steps).map(stage =>
      stage.map(step => ({ key: step.key, tone: toneIn(status, step) })),
    ),
    label: [
      ...(ended ? [releaseState(release).label] : []),
      `${done} of ${total} steps done`,
      ...inHand,
    ].join(', '),
  };
}
