import { StepAction } from '../model/actions';
import { Actor } from '../model/actor';
import { Release } from '../model/release';
import { Step } from '../model/step';
import { StepClaim } from '../model/views';
import { capacitiesOf, ownsStep } from './capacities';
import { judgeOnStep } from './judge';
import { Permits } from './policy';
import { needsOwner } from './waiting';

/** What is to be done with a step now, whoever does it. */
function nextAction({ status, type }: Step): StepAction | undefined {
  if (status === 'changes_requested') {
    return 'resubmit';
  }
  if (status === 'failed') {
    return 'redeliver';
  }
  if (status !== 'active' || type === 'webhook') {
    return undefined;
  }
  return type === 'approval' ? 'approve' : 'complete';
}

/**
 * Whether a step waits for somebody: by the same rules by which they could act, asked as if they did
 * so in person, since a program may ask on their behalf what waits for them.
 *
 * @public
 */
export function claimOf(
  release: Release,
  step: Step,
  actor: Actor,
  permits: Permits,
): StepClaim | undefined {
  const action = nextAction(step);
  const hasSigned = step.signatures.some(({ by }) => by === actor.ref);
  if (!action || hasSigned || actor.kind !== 'user') {
    return undefined;
  }
  const inPerson = { ...actor, delegatedBy: undefined };
  const facts = { release, step, actor: inPerson };
  const { denial, onBehalfOf } = judgeOnStep(action, facts, permits);
  return denial ? undefined : { onBehalfOf };
}

/**
 * Whether a release waits for somebody who owns one of its open steps. A sign-off that they may not
 * give does not.
 *
 * @public
 */
export function waitsFor(
  release: Release,
  actor: Actor,
  permits: Permits,
): boolean {
  return release.steps.some(
    step =>
      claimOf(release, step, actor, permits) ||
      (step.type !== 'approval' &&
        needsOwner(release, step) &&
        capacitiesOf(actor).some(capacity => ownsStep(step, capacity))),
  );
}
