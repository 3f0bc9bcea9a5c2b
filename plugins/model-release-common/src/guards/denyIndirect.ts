import { Actor, isDirectPerson } from '../model/actor';
import { nameOf } from './refs';
import { Denial } from './verdict';

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
  const who =
    actor.kind === 'service'
      ? `the service ${actor.ref}`
      : `${actor.delegatedBy} on behalf of ${nameOf(actor.ref)}`;
  return {
    code: 'not_direct',
    message: `This is decided by a person who is signed in, not by ${who}.`,
  };
}
