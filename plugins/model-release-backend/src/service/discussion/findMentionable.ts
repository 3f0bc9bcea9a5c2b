import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  MentionablePerson,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { PeopleDirectory } from '../../ports/PeopleDirectory';
import { MayReadDependencies, whoMayRead } from '../people/whoMayRead';

/** As many as one looks through. */
const MAX_OFFERED = 8;

/**
 * People whom the caller can see and who may read the release, by a part of their names. The catalog is
 * asked for a page at a time until there are enough.
 */
export async function findMentionable(
  dependencies: MayReadDependencies & {
    people: Pick<PeopleDirectory, 'search'>;
  },
  release: Release,
  text: string | undefined,
  credentials: BackstageCredentials,
): Promise<MentionablePerson[]> {
  const offered: MentionablePerson[] = [];
  for await (const page of dependencies.people.search(text, credentials)) {
    const refs = page.map(({ ref }) => ref);
    const readers = await whoMayRead(dependencies, release, refs);
    offered.push(...page.filter(({ ref }) => readers.has(ref)));
    if (offered.length >= MAX_OFFERED) {
      break;
    }
  }
  return offered.slice(0, MAX_OFFERED);
}
