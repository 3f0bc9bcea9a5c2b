import { Actor, Delegator } from '../model/actor';
import { Step } from '../model/step';

/**
 * One way in which somebody can act: in their own right, or for one absent person. A delegate of a
 * delegate has no way: what a delegator is given by others is not part of it.
 *
 * @public
 */
export interface Capacity extends Delegator {
  /** The absent person, when it is not the actor's own right. */
  onBehalfOf?: string;
}

/** All ways in which the actor can act, the own right first. @public */
export function capacitiesOf(actor: Actor): Capacity[] {
  const { ref, ownershipRefs, delegators = [] } = actor;
  return [
    { ref, ownershipRefs },
    ...delegators.map(delegator => ({
      ...delegator,
      onBehalfOf: delegator.ref,
    })),
  ];
}

/** Whether somebody owns the step in their own right or for an absent owner. @public */
export function ownsStepInAnyCapacity(
  step: Pick<Step, 'owners' | 'reassignment'>,
  actor: Actor,
): boolean {
  return capacitiesOf(actor).some(capacity => ownsStep(step, capacity));
}

function isAmong(
  refs: readonly string[],
  { ownershipRefs }: Pick<Delegator, 'ownershipRefs'>,
): boolean {
  return refs.some(ref => ownershipRefs.includes(ref));
}

/**
 * Whether somebody is one of the step's owners, in person or through a group. Who got it by
 * reassignment has to belong to those it came from still.
 *
 * @public
 */
export function ownsStep(
  { owners, reassignment }: Pick<Step, 'owners' | 'reassignment'>,
  who: Pick<Delegator, 'ownershipRefs'>,
): boolean {
  return (
    isAmong(owners, who) && (!reassignment || isAmong(reassignment.from, who))
  );
}
