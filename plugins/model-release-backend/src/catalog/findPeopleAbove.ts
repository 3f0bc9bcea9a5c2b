import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogAccess } from './catalogAccess';
import { isOrphan } from './orphans';
import { RELATION_FIELDS, relatedRefs } from './relations';

/** A group with more people directly in it is a whole company, not those in charge. */
const MAX_IN_CHARGE = 50;

/** The parents of Groups and the groups of Users. The catalog is asked once, for all of them. */
async function findGroupsAbove(
  refs: readonly string[],
  { catalog, credentials }: CatalogAccess,
): Promise<string[]> {
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs: [...new Set(refs)], fields: RELATION_FIELDS },
    { credentials },
  );
  const above = items.flatMap(entity =>
    entity
      ? [RELATION_CHILD_OF, RELATION_MEMBER_OF].flatMap(type =>
          relatedRefs(entity, type),
        )
      : [],
  );
  return [...new Set(above)];
}

/** The Users directly in a Group; none of a crowd. */
async function findInCharge(
  targetRef: string,
  { catalog, credentials }: CatalogAccess,
): Promise<string[]> {
  const { items } = await catalog.queryEntities(
    {
      query: {
        kind: 'User',
        relations: { $contains: { type: RELATION_MEMBER_OF, targetRef } },
      },
      fields: RELATION_FIELDS,
      limit: MAX_IN_CHARGE + 1,
    },
    { credentials },
  );
  return items.length > MAX_IN_CHARGE
    ? []
    : items.filter(user => !isOrphan(user)).map(stringifyEntityRef);
}

/**
 * The Users directly in the groups directly above Groups and Users. Not those in groups further down, who
 * could be everybody; for the same reason nobody of a group with more than {@link MAX_IN_CHARGE}.
 */
export async function findPeopleAbove(
  refs: readonly string[],
  access: CatalogAccess,
): Promise<string[]> {
  if (refs.length === 0) {
    return [];
  }
  const people: string[] = [];
  for (const group of await findGroupsAbove(refs, access)) {
    people.push(...(await findInCharge(group, access)));
  }
  return [...new Set(people)].sort();
}
