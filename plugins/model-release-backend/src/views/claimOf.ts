import {
  capacitiesOf,
  isWaiting,
  judgeOnStep,
  ownsStep,
  Release,
  Step,
  StepAction,
  StepSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { permitsOn } from '../service/ReleaseAccess';
import { Reader } from './releaseDetail';

/** What somebody would do to the step that is their turn now, whoever they are. */
function nextAction({ status, type }: Step): StepAction | undefined {
  if (status === 'changes_requested') {
    return 'resubmit';
  }
  if (status !== 'active' || type === 'webhook') {
    return undefined;
  }
  return type === 'approval' ? 'approve' : 'complete';
}

/**
 * Whether a step waits for somebody: by the same rules by which they could act, asked as if they did
 * so in person, since a program may ask on their behalf what waits for them.
 */
export function claimOf(
  release: Release,
  step: Step,
  { actor, access }: Reader,
): StepSummary['mine'] {
  const action = nextAction(step);
  const hasSigned = step.signatures.some(({ by }) => by === actor.ref);
  if (!action || hasSigned || actor.kind !== 'user') {
    return undefined;
  }
  const inPerson = { ...actor, delegatedBy: undefined };
  const { denial, onBehalfOf } = judgeOnStep(
    action,
    { release, step, actor: inPerson },
    permitsOn(release, access),
  );
  return denial ? undefined : { onBehalfOf };
}

/**
 * Whether a release waits for somebody who owns one of its open steps. A sign-off that they may not
 * give does not.
 */
export function waitsFor(release: Release, reader: Reader): boolean {
  return release.steps.some(
    step =>
      claimOf(release, step, reader) ||
      (step.type !== 'approval' &&
        isWaiting(release, step) &&
        capacitiesOf(reader.actor).some(capacity => ownsStep(step, capacity))),
  );
}
