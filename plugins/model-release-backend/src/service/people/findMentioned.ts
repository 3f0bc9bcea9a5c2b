import {
  listWords,
  MAX_MENTIONS,
  mentionOf,
  mentionsIn,
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { ActorDirectory } from '../../ports/OwnerDirectory';
import { MayReadDependencies, whoMayRead } from './whoMayRead';

export interface MentionDependencies extends MayReadDependencies {
  actors: Pick<ActorDirectory, 'ownershipOf'>;
}

/** Whoever has such a name in the catalog; the other words with an `@` are text. */
async function usersAmong(
  { actors }: Pick<MentionDependencies, 'actors'>,
  refs: readonly string[],
): Promise<string[]> {
  const found = await Promise.all(
    refs.map(async ref =>
      (await actors.ownershipOf(ref, 'recent')) ? [ref] : [],
    ),
  );
  return found.flat();
}

/**
 * The Users whom a comment mentions.
 *
 * @throws ModelReleaseError `invalid_mention` for too many, and for somebody who may not read the release:
 *   they would learn of it
 */
export async function findMentioned(
  dependencies: MentionDependencies,
  release: Release,
  text: string,
): Promise<string[]> {
  const refs = mentionsIn(text);
  if (refs.length > MAX_MENTIONS) {
    throw new ModelReleaseError(
      'invalid_mention',
      `The comment mentions more than ${MAX_MENTIONS} people. Mention ${MAX_MENTIONS} at most; whoever watches the release is told anyway.`,
      { maximum: MAX_MENTIONS },
    );
  }
  const people = await usersAmong(dependencies, refs);
  const readers = await whoMayRead(dependencies, release, people);
  const others = people.filter(ref => !readers.has(ref));
  if (others.length > 0) {
    throw new ModelReleaseError(
      'invalid_mention',
      `${listWords(
        others.map(mentionOf),
      )} cannot be told of this: as far as the portal knows, they may not read this release. Leave out the @, or mention them once they have opened it.`,
      { people: others },
    );
  }
  return people;
}
