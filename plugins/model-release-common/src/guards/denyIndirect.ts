import { Actor, isDirectPerson } from '../model/actor';
import { Denial } from './denial';
import { nameOf } from './refs';

/**
 * Why what a person decides is not for the actor, who is a service or a plugin that presents
 * somebody's credentials; `undefined` for a person.
 *
 * @public
 */
export function denyIndirect(actor: Actor): Denial | undefined {
  if (isDirectPerson(actor)) {
    return undefined;
  }
  const { kind, ref, delegatedBy } = actor;
  const who =
    kind === 'service'
      ? `the service ${ref}`
      : `${delegatedBy} on behalf of ${nameOf(ref)}`;
  return {
    code: 'not_direct',
    message: `This has to be done by a person who is signed in, not by ${who}.`,
    details: { by: ref, delegatedBy },
  };
}
