import { Actor } from '../model/actor';
import { Authorities } from '../model/authorities';

/**
 * Somebody who asks for something. Short names become refs in the default namespace:
 * `anActor('nora', { groups: ['appsec'] })` is `user:default/nora`, who owns what
 * `group:default/appsec` owns. Services keep their name as it is. With an `authority` they are the only
 * one who has it.
 *
 * @public
 */
export function anActor(
  name: string,
  options: {
    groups?: string[];
    delegatedBy?: string;
    kind?: Actor['kind'];
    delegators?: Actor[];
    authority?: keyof Authorities;
  } = {},
): Actor {
  const {
    groups = [],
    delegatedBy,
    kind = 'user',
    delegators,
    authority,
  } = options;
  const ref = kind === 'user' ? toRef('user', name) : name;
  return {
    kind,
    ref,
    ...(delegatedBy ? { delegatedBy } : {}),
    ownershipRefs: [ref, ...groups.map(group => toRef('group', group))],
    ...(delegators
      ? {
          delegators: delegators.map(({ ref: away, ownershipRefs }) => ({
            ref: away,
            ownershipRefs,
          })),
        }
      : {}),
    ...(authority && {
      authorities: { administrators: [], waivers: [], [authority]: [ref] },
    }),
  };
}

function toRef(kind: string, name: string): string {
  return name.includes(':') ? name : `${kind}:default/${name}`;
}
