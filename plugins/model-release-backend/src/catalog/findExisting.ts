import { CatalogAccess } from './catalogAccess';

/** Of some refs, those that the catalog knows. Asks it once, and not at all when there are none. */
export async function findExisting(
  refs: readonly string[],
  { catalog, credentials }: CatalogAccess,
): Promise<Set<string>> {
  const entityRefs = [...new Set(refs)];
  if (entityRefs.length === 0) {
    return new Set();
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields: ['kind', 'metadata.name', 'metadata.namespace'] },
    { credentials },
  );
  return new Set(entityRefs.filter((_ref, index) => items[index]));
}
