import {
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { CatalogAccess } from './catalogAccess';
import { RELATION_FIELDS, relatedRefs } from './relations';

/** The parents of Groups and the groups of Users. The catalog is asked once, for all of them. */
export async function findGroupsAbove(
  refs: readonly string[],
  { catalog, credentials }: CatalogAccess,
): Promise<string[]> {
  const entityRefs = [...new Set(refs)];
  if (entityRefs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: RELATION_FIELDS },
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
