import { Entity } from '@backstage/catalog-model';

const ORPHAN_ANNOTATION = 'backstage.io/orphan';

/**
 * Whether nothing feeds an entity to the catalog any more. The catalog keeps such entities where
 * `catalog.orphanStrategy` is `keep`: a Group that was renamed, a User who left. They own nothing.
 */
export function isOrphan({ metadata }: Entity): boolean {
  return metadata.annotations?.[ORPHAN_ANNOTATION] === 'true';
}

/**
 * Why refs lead to nobody, and what to do in the catalog about it: the rest of a sentence that names
 * them, to which an alternative can be added.
 */
export function explainAbsence(
  refs: readonly string[],
  orphans: ReadonlySet<string>,
): string {
  const isOne = refs.length === 1;
  const orphaned = refs.filter(ref => orphans.has(ref));
  if (orphaned.length === 0) {
    return isOne
      ? 'which is not in the catalog: add it there'
      : 'which are not in the catalog: add them there';
  }
  if (orphaned.length < refs.length) {
    return `which are not in the catalog, or orphaned there (${orphaned.join(
      ', ',
    )}): add them, or register their locations again`;
  }
  return isOne
    ? 'which is orphaned in the catalog: register its location again'
    : 'which are orphaned in the catalog: register their locations again';
}
