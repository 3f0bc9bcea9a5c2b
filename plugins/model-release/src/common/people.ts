import type { StepPeople } from '@model-release/backstage-plugin-model-release-common';
import { say } from './message';
import type { Part } from './phrase';
import type { Viewer } from './viewer';

/** More would be a list, not a name. */
const NAMED = 3;

type OwnedBy = { owners: readonly string[] } & Pick<StepPeople, 'people'>;

/** `a, b and c` */
export function allOf(refs: readonly string[]): Part {
  return { allOf: refs.map(ref => ({ ref })) };
}

/** `a, b or c` */
export function anyOf(refs: readonly string[]): Part {
  return { anyOf: refs.map(ref => ({ ref })) };
}

/** Who did something: `bo`, or `bo for ana` where Ana was out of office. */
export function actor(act: { by: string; onBehalfOf?: string }): Part {
  const who = { ref: act.by };
  return act.onBehalfOf === undefined
    ? who
    : say('people.actedFor', { who, delegator: { ref: act.onBehalfOf } });
}

/** Who is behind the owners and worth a name: not the reader, nor those who are owners in person. */
export function othersBehind(
  { owners, people }: OwnedBy,
  viewer: Pick<Viewer, 'ref'>,
): string[] {
  return people.filter(ref => ref !== viewer.ref && !owners.includes(ref));
}

/** `theo or cass`, and of many `theo, cass, otis or others`; `first` stands before them. */
export function peopleList(
  people: readonly string[],
  first: readonly Part[] = [],
): Part {
  const named = people.slice(0, NAMED).map(ref => ({ ref }));
  const others = people.length > NAMED ? [say('people.others')] : [];
  return { anyOf: [...first, ...named, ...others] };
}

/** `appsec (theo or cass)`, without the reader. */
export function ownersWithPeople(
  step: OwnedBy,
  viewer: Pick<Viewer, 'ref'>,
): Part {
  const owners = anyOf(step.owners);
  const others = othersBehind(step, viewer);
  return others.length > 0
    ? say('people.ownersWithPeople', { owners, people: peopleList(others) })
    : owners;
}
