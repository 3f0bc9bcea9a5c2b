import { Entity } from '@backstage/catalog-model';

const ORPHAN_ANNOTATION = 'backstage.io/orphan';

/**
 * Whether nothing feeds an entity to the catalog any more. The catalog keeps such entities where
 * `catalog.orphanStrategy` is `keep`: a Group that was renamed, a User who left. They own nothing.
 */
export function isOrphan({ metadata }: Entity): boolean {
  return metadata.annotations?.[ORPHAN_ANNOTATION] === 'true';
}

/** Why refs lead to nobody: the rest of a sentence that names them. */
export function describeAbsence(
  refs: readonly string[],
  orphans: ReadonlySet<string>,
): string {
  const orphaned = refs.filter(ref => orphans.has(ref));
  if (orphaned.length === 0) {
    return 'which is not in the catalog';
  }
  return orphaned.length === refs.length
    ? 'which is orphaned in the catalog'
    : 'which is not in the catalog or orphaned there';
}
