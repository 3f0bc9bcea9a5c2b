import { Actor } from '../model/actor';
import { Authorities } from '../model/authorities';
import { Act, Denial } from './denial';
import { listNames } from './refs';

// Rules about those who have a say over every release. They hold whatever the portal's policy says, which
// only restricts.

/** Refs of all who have one of some authorities. */
export function holdersOf(
  { authorities }: Pick<Actor, 'authorities'>,
  names: ReadonlyArray<keyof Authorities>,
): string[] {
  return [...new Set(names.flatMap(name => authorities?.[name] ?? []))];
}

/**
 * Whether a person has one of some authorities, directly or through a group. In their own right: nobody
 * has one as a delegate.
 */
export function hasAuthority(
  actor: Actor,
  ...names: Array<keyof Authorities>
): boolean {
  return (
    actor.kind === 'user' &&
    holdersOf(actor, names).some(ref => actor.ownershipRefs.includes(ref))
  );
}

/**
 * The “no” to somebody who is neither an owner nor has an authority.
 *
 * @param toDo - what they wanted to do, such as `waive “Training data”`
 * @param who - who could: owners, and who has an authority
 */
export function notAmong(
  act: Act,
  name: string,
  toDo: string,
  who: { owners: readonly string[]; authorities: readonly string[] },
): Denial {
  const could = [...new Set([...who.owners, ...who.authorities])];
  return {
    code: 'not_owner',
    message: `Only ${listNames(
      could,
    )} can ${toDo}; ${name} is not one of them.`,
    details: { ...act, ...who },
  };
}
