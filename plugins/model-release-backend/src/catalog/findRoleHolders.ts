import { stringifyEntityRef } from '@backstage/catalog-model';
import { ROLES_ANNOTATION } from '@model-release/backstage-plugin-model-release-common';
import { CatalogAccess } from './catalogAccess';
import { listedIn } from './listedIn';
import { isOrphan } from './orphans';

const PAGE_SIZE = 500;

/** The Groups and Users whose annotation lists a role. Sorted, so that the same catalog always gives the same answer. */
export interface RoleHolders {
  holders: readonly string[];
  /** Those that would hold it if anything still fed them to the catalog. */
  orphans: readonly string[];
}

/** Everybody with a role by the annotation `model-release.dev/roles`, by role. */
export async function findRoleHolders({
  catalog,
  credentials,
}: CatalogAccess): Promise<Map<string, RoleHolders>> {
  const pages = catalog.streamEntities(
    {
      query: {
        kind: { $in: ['Group', 'User'] },
        [`metadata.annotations.${ROLES_ANNOTATION}`]: { $exists: true },
      },
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.annotations',
      ],
      pageSize: PAGE_SIZE,
    },
    { credentials },
  );
  const byRole = new Map<string, RoleHolders>();
  for await (const page of pages) {
    for (const entity of page) {
      const ref = stringifyEntityRef(entity);
      const roles = entity.metadata.annotations?.[ROLES_ANNOTATION];
      const part = isOrphan(entity) ? 'orphans' : 'holders';
      for (const role of listedIn(roles)) {
        const known = byRole.get(role) ?? { holders: [], orphans: [] };
        byRole.set(role, { ...known, [part]: [...known[part], ref].sort() });
      }
    }
  }
  return byRole;
}
