import { Actor } from '../model/actor';

/**
 * Somebody who asks for something. Short names become refs in the default namespace:
 * `anActor('nora', { groups: ['appsec'] })` is `user:default/nora`, who owns what
 * `group:default/appsec` owns. Services keep their name as it is.
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
  } = {},
): Actor {
  const { groups = [], delegatedBy, kind = 'user', delegators } = options;
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
  };
}

function toRef(kind: string, name: string): string {
  return name.includes(':') ? name : `${kind}:default/${name}`;
}
