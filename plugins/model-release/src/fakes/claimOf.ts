import {
  judgeOnStep,
  type Actor,
  type Permits,
  type Release,
  type Step,
  type StepAction,
  type StepSummary,
} from '@model-release/backstage-plugin-model-release-common';

/** Who asks, and what the portal's policy gives them. */
export interface FakeReader {
  actor: Actor;
  permits: Permits;
}

function nextAction({ status, type }: Step): StepAction | undefined {
  if (status === 'changes_requested') {
    return 'resubmit';
  }
  if (status !== 'active' || type === 'webhook') {
    return undefined;
  }
  return type === 'approval' ? 'approve' : 'complete';
}

/** Whether a step waits for somebody, as the back end tells it in a list. */
export function claimOf(
  release: Release,
  step: Step,
  { actor, permits }: FakeReader,
): StepSummary['mine'] {
  const action = nextAction(step);
  if (!action || step.signatures.some(({ by }) => by === actor.ref)) {
    return undefined;
  }
  const facts = { release, step, actor };
  const { denial, onBehalfOf } = judgeOnStep(action, facts, permits);
  return denial ? undefined : { onBehalfOf };
}
