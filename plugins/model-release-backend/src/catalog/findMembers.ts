import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogAccess } from './catalogAccess';
import { isOrphan } from './orphans';
import { RELATION_FIELDS, relatedRefs } from './relations';

/** Limits of the look-up. A larger company is shown in part. */
const MAX_LEVELS = 20;
const MAX_GROUPS = 2_000;
const MAX_PAGES = 20;
const PAGE_SIZE = 500;

/** This many refs of maximum length fit into one query, even when a cursor repeats it. */
const GROUPS_PER_QUESTION = 200;

/** What is directly below each group. */
type Below = Map<string, Set<string>>;

/** The Users and Groups directly below some groups; no orphans. */
async function* findDirectlyBelow(
  groups: readonly string[],
  { catalog, credentials }: CatalogAccess,
): AsyncGenerator<Entity> {
  const to = (type: string) => ({
    $contains: { type, targetRef: { $in: [...groups] } },
  });
  const pages = catalog.streamEntities(
    {
      query: {
        $any: [
          { kind: 'User', relations: to(RELATION_MEMBER_OF) },
          { kind: 'Group', relations: to(RELATION_CHILD_OF) },
        ],
      },
      fields: RELATION_FIELDS,
      // Groups come before Users, so that a bound leaves out people rather than whole groups.
      orderFields: { field: 'kind', order: 'asc' },
      totalItems: 'exclude',
      pageSize: PAGE_SIZE,
    },
    { credentials },
  );
  let count = 0;
  for await (const page of pages) {
    yield* page.filter(entity => !isOrphan(entity));
    count += 1;
    if (count === MAX_PAGES) {
      return;
    }
  }
}

/** Records which of the groups an entity belongs to. */
function note(below: Below, entity: Entity): void {
  const ref = stringifyEntityRef(entity);
  const isUser = ref.startsWith('user:');
  const above = relatedRefs(
    entity,
    isUser ? RELATION_MEMBER_OF : RELATION_CHILD_OF,
  );
  above.forEach(group => below.get(group)?.add(ref));
}

/** Looks below some groups, and below those that are found, one level of all of them at a time. */
async function lookBelow(
  roots: readonly string[],
  access: CatalogAccess,
): Promise<Below> {
  const below: Below = new Map();
  let level = [...new Set(roots)];
  for (let depth = 0; level.length > 0 && depth < MAX_LEVELS; depth++) {
    level.forEach(group => below.set(group, new Set()));
    const next = new Set<string>();
    for (let at = 0; at < level.length; at += GROUPS_PER_QUESTION) {
      const groups = level.slice(at, at + GROUPS_PER_QUESTION);
      for await (const entity of findDirectlyBelow(groups, access)) {
        note(below, entity);
        next.add(stringifyEntityRef(entity));
      }
    }
    level = [...next]
      .filter(ref => ref.startsWith('group:') && !below.has(ref))
      .slice(0, Math.max(0, MAX_GROUPS - below.size));
  }
  return below;
}

/** The Users below one group, each once, whichever way leads to them. */
function usersBelow(root: string, below: Below): string[] {
  const seen = new Set([root]);
  for (const ref of seen) {
    // A Set may grow while it is iterated: new members are visited too.
    below.get(ref)?.forEach(found => seen.add(found));
  }
  return [...seen].filter(ref => ref.startsWith('user:')).sort();
}

/**
 * The Users behind Groups: their members and those of every group below them, sorted. The catalog is
 * asked once for each level, for all groups together.
 *
 * @param groups - refs in full and in lower case
 */
export async function findMembers(
  groups: readonly string[],
  access: CatalogAccess,
): Promise<Map<string, string[]>> {
  const below = await lookBelow(groups, access);
  return new Map(groups.map(group => [group, usersBelow(group, below)]));
}
