import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  isGroupRef,
  isUserRef,
} from '@model-release/backstage-plugin-model-release-common';
import { ENOUGH_PEOPLE } from '../domain/PeopleBehind';
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

/** The Users and Groups directly below some groups, a page at a time; no orphans. */
async function* findDirectlyBelow(
  groups: readonly string[],
  { catalog, credentials }: CatalogAccess,
): AsyncGenerator<Entity[]> {
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
    yield page.filter(entity => !isOrphan(entity));
    count += 1;
    if (count === MAX_PAGES) {
      return;
    }
  }
}

/** Records which of the groups an entity belongs to. */
function note(below: Below, entity: Entity): void {
  const ref = stringifyEntityRef(entity);
  const above = relatedRefs(
    entity,
    isUserRef(ref) ? RELATION_MEMBER_OF : RELATION_CHILD_OF,
  );
  above.forEach(group => below.get(group)?.add(ref));
}

/** Everything found below one group so far, itself included, whichever way leads to it. */
function allBelow(root: string, below: Below): string[] {
  const seen = new Set([root]);
  for (const ref of seen) {
    // A Set may grow while it is iterated: new members are visited too.
    below.get(ref)?.forEach(found => seen.add(found));
  }
  return [...seen];
}

function hasEnough(group: string, below: Below): boolean {
  return allBelow(group, below).filter(isUserRef).length >= ENOUGH_PEOPLE;
}

/** Everything found below those roots that have too few people so far, themselves included. */
function belowLacking(roots: readonly string[], below: Below): Set<string> {
  const lacking = roots.filter(root => !hasEnough(root, below));
  return new Set(lacking.flatMap(root => allBelow(root, below)));
}

/**
 * Records what is directly below some groups, until a root has enough people.
 *
 * @returns the groups to ask about again: those that other roots need; none when all was read
 */
async function lookUntilEnough(
  groups: readonly string[],
  roots: readonly string[],
  below: Below,
  access: CatalogAccess,
): Promise<string[]> {
  for await (const page of findDirectlyBelow(groups, access)) {
    page.forEach(entity => note(below, entity));
    const needed = belowLacking(roots, below);
    const left = groups.filter(group => needed.has(group));
    if (left.length < groups.length) {
      return left;
    }
  }
  return [];
}

/**
 * Records what is directly below some groups. Those of a root that has enough people are not asked about
 * again: pages full of them would leave no room for anybody else.
 */
async function lookDirectlyBelow(
  groups: readonly string[],
  roots: readonly string[],
  below: Below,
  access: CatalogAccess,
): Promise<void> {
  let left = [...groups];
  while (left.length > 0) {
    left = await lookUntilEnough(left, roots, below, access);
  }
}

/** The groups to look below next: those below roots with too few people, that were not looked at. */
function nextLevel(roots: readonly string[], below: Below): string[] {
  const found = [...belowLacking(roots, below)].filter(
    ref => isGroupRef(ref) && !below.has(ref),
  );
  return found.slice(0, Math.max(0, MAX_GROUPS - below.size));
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
    for (let at = 0; at < level.length; at += GROUPS_PER_QUESTION) {
      const groups = level.slice(at, at + GROUPS_PER_QUESTION);
      await lookDirectlyBelow(groups, roots, below, access);
    }
    level = nextLevel(roots, below);
  }
  return below;
}

/**
 * The Users behind Groups: their members and those of every group below them, sorted; of more than
 * {@link ENOUGH_PEOPLE}, that many. The catalog is asked once for each level, for all groups together.
 *
 * @param groups - refs in full and in lower case
 */
export async function findMembers(
  groups: readonly string[],
  access: CatalogAccess,
): Promise<Map<string, string[]>> {
  const below = await lookBelow(groups, access);
  const usersBelow = (group: string) =>
    allBelow(group, below).filter(isUserRef).sort().slice(0, ENOUGH_PEOPLE);
  return new Map(groups.map(group => [group, usersBelow(group)]));
}
