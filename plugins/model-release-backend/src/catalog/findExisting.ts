import { CatalogAccess } from './catalogAccess';
import { isOrphan } from './orphans';

/** Of some refs, those that lead to somebody, and those that do not although the catalog has them. */
export interface Existence {
  existing: ReadonlySet<string>;
  orphans: ReadonlySet<string>;
}

/** Asks the catalog once which refs it knows, and not at all when there are none. */
export async function findExisting(
  refs: readonly string[],
  { catalog, credentials }: CatalogAccess,
): Promise<Existence> {
  const entityRefs = [...new Set(refs)];
  if (entityRefs.length === 0) {
    return { existing: new Set(), orphans: new Set() };
  }
  const { items } = await catalog.getEntitiesByRefs(
    {
      entityRefs,
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
      ],
    },
    { credentials },
  );
  const known = entityRefs.filter((_ref, index) => items[index]);
  const orphans = entityRefs.filter((_ref, index) => {
    const entity = items[index];
    return entity && isOrphan(entity);
  });
  return {
    existing: new Set(known.filter(ref => !orphans.includes(ref))),
    orphans: new Set(orphans),
  };
}
