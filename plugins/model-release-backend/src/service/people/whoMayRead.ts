import { Release } from '@model-release/backstage-plugin-model-release-common';
import { meetsCriteria } from '@model-release/backstage-plugin-model-release-node';
import { OwnerDirectory } from '../../ports/OwnerDirectory';
import { ReaderStore } from '../../ports/ReaderStore';

export interface MayReadDependencies {
  owners: Pick<OwnerDirectory, 'peopleBehind'>;
  readers: Pick<ReaderStore, 'find'>;
  /** Whether the portal has a policy: without one, everybody may read everything. */
  hasPolicy: boolean;
}

/**
 * Those of some Users who may read a release: by what the policy said when they were here last, applied to
 * the release as it is now. Of somebody who was never here nothing is known; they count when the release
 * was given to them, as its requester or an owner of a step, and they are told of it anyway.
 */
export async function whoMayRead(
  { owners, readers, hasPolicy }: MayReadDependencies,
  release: Release,
  people: readonly string[],
): Promise<Set<string>> {
  if (!hasPolicy || people.length === 0) {
    return new Set(people);
  }
  const known = await readers.find(people);
  const isUnknown = people.some(person => !known.has(person));
  const given = new Set([
    release.requester,
    ...(isUnknown ? await ownersOf(owners, release) : []),
  ]);
  return new Set(
    people.filter(person => {
      const criteria = known.get(person);
      return criteria ? meetsCriteria(criteria, release) : given.has(person);
    }),
  );
}

async function ownersOf(
  owners: MayReadDependencies['owners'],
  { steps }: Release,
): Promise<string[]> {
  const refs = [...new Set(steps.flatMap(step => step.owners))];
  const behind = await owners.peopleBehind(refs);
  return refs.flatMap(ref => behind.get(ref) ?? []);
}
