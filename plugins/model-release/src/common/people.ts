import type { StepPeople } from '@model-release/backstage-plugin-model-release-common';
import { joinPhrases, refList, type Part } from './phrase';
import type { Viewer } from './viewer';

/** More would be a list, not a name. */
const NAMED = 3;

type OwnedBy = { owners: readonly string[] } & Pick<StepPeople, 'people'>;

/** Who is behind the owners and worth a name: not the reader, nor those who are owners in person. */
export function othersBehind(
  { owners, people }: OwnedBy,
  viewer: Pick<Viewer, 'ref'>,
): string[] {
  return people.filter(ref => ref !== viewer.ref && !owners.includes(ref));
}

/** `theo or cass`, and of many `theo, cass, otis or others`. */
export function peopleList(people: readonly string[]): Part[] {
  if (people.length <= NAMED) {
    return refList(people, 'or');
  }
  const named = people.slice(0, NAMED).map(ref => [{ ref }]);
  return [...joinPhrases(named, ', '), ' or others'];
}

/** `appsec (theo or cass)`, without the reader. */
export function ownersWithPeople(
  step: OwnedBy,
  viewer: Pick<Viewer, 'ref'>,
): Part[] {
  const others = othersBehind(step, viewer);
  return [
    ...refList(step.owners, 'or'),
    ...(others.length > 0 ? [' (', ...peopleList(others), ')'] : []),
  ];
}
