import { stringifyEntityRef } from '@backstage/catalog-model';
import { ROLES_ANNOTATION } from '@model-release/backstage-plugin-model-release-common';
import { CatalogAccess } from './catalogAccess';
import { listedIn } from './listedIn';

const PAGE_SIZE = 500;

/**
 * Everybody with a role, by role: the Groups and Users whose annotation `model-release.dev/roles`
 * lists it. Sorted, so that the same catalog always gives the same answer.
 */
export async function findRoleHolders({
  catalog,
  credentials,
}: CatalogAccess): Promise<Map<string, string[]>> {
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
  const holders = new Map<string, string[]>();
  for await (const page of pages) {
    for (const entity of page) {
      const ref = stringifyEntityRef(entity);
      const roles = entity.metadata.annotations?.[ROLES_ANNOTATION];
      for (const role of listedIn(roles)) {
        holders.set(role, [...(holders.get(role) ?? []), ref].sort());
      }
    }
  }
  return holders;
}
