import {
  isDoneStep,
  type StepStatus,
  type StepSummary,
} from '@model-release/backstage-plugin-model-release-common';
import type { Tone } from '../theme/tones';
import { stages } from './stages';

type ProgressStep = Pick<
  StepSummary,
  'key' | 'title' | 'dependsOn' | 'status' | 'overdue'
>;

/** How many steps are done. */
export function doneCount(steps: ReadonlyArray<{ status: StepStatus }>): {
  done: number;
  total: number;
} {
  return {
    done: steps.filter(step => isDoneStep(step.status)).length,
    total: steps.length,
  };
}

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

/** What the small drawing shows, stage by stage, and how to say it. */
export function progress(steps: readonly ProgressStep[]): {
  stages: Array<Array<{ key: string; tone: Tone }>>;
  label: string;
} {
  const { done, total } = doneCount(steps);
  const inHand = steps
    .filter(step => !isDoneStep(step.status) && step.status !== 'blocked')
    .map(step => `${step.title} ${stepStateWords(step)}`);
  return {
    stages: stages(steps).map(stage =>
      stage.map(step => ({ key: step.key, tone: stepTone(step) })),
    ),
    label: [`${done} of ${total} steps done`, ...inHand].join(', '),
  };
}
