import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogAccess } from './catalogAccess';
import { isOrphan } from './orphans';
import { RELATION_FIELDS, relatedRefs } from './relations';

/** Deeper than any company. Each level costs one query to the catalog. */
const MAX_LEVELS = 20;

/**
 * The ownership refs of a Group or User: itself, its groups, their parents, and so on. A member of
 * a group is a member of its parents; groups that form a cycle are visited once. Orphans lead to
 * nobody, as if they were gone.
 *
 * @param ref - in full and in lower case
 * @returns `undefined` when the catalog has no such entity, or only as an orphan
 */
export async function walkUp(
  ref: string,
  { catalog, credentials }: CatalogAccess,
): Promise<string[] | undefined> {
  const seen = new Set([ref]);
  const orphans = new Set<string>();
  let level = [ref];
  for (let depth = 0; level.length > 0 && depth < MAX_LEVELS; depth++) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: level, fields: RELATION_FIELDS },
      { credentials },
    );
    const found = items.filter(entity => entity !== undefined);
    if (depth === 0 && found.length === 0) {
      return undefined;
    }
    found
      .filter(isOrphan)
      .forEach(orphan => orphans.add(stringifyEntityRef(orphan)));
    level = found
      .filter(entity => !isOrphan(entity))
      .flatMap(entity => [
        ...relatedRefs(entity, RELATION_MEMBER_OF),
        ...relatedRefs(entity, RELATION_CHILD_OF),
      ])
      .filter((above, index, all) => all.indexOf(above) === index)
      .filter(above => !seen.has(above));
    level.forEach(above => seen.add(above));
  }
  return orphans.has(ref)
    ? undefined
    : [...seen].filter(visited => !orphans.has(visited));
}
