import { JsonObject } from '@backstage/types';
import {
  modelReleaseCreatePermission,
  modelReleasePermissions,
  modelReleaseReadPermission,
} from '@model-release/backstage-plugin-model-release-common';
import { COMPANY } from './company';

/** Programs outside of the portal, and what its configuration says that each may do. */
const PROGRAMS: Record<string, JsonObject[]> = {
  pipeline: [],
  reader: [
    { plugin: 'model-release', permissionAttribute: { action: 'read' } },
  ],
  asker: [
    {
      plugin: 'model-release',
      permission: [
        modelReleaseCreatePermission.name,
        modelReleaseReadPermission.name,
      ],
    },
  ],
  empowered: [
    {
      plugin: 'model-release',
      permission: modelReleasePermissions.map(({ name }) => name),
    },
  ],
  indexer: [{ plugin: 'catalog' }],
};

/** The token that is configured for a program. */
export function programToken(name: string): string {
  return `token-of-the-program-${name}`;
}

function access(
  name: string,
  subject: string,
  accessRestrictions: JsonObject[] = [],
): JsonObject {
  return {
    type: 'static',
    options: { token: programToken(name), subject },
    ...(accessRestrictions.length > 0 && { accessRestrictions }),
  };
}

/** `backend.auth.externalAccess`: nothing keeps a portal from naming a program like a person. */
export function externalAccess(): JsonObject[] {
  const people = COMPANY.filter(({ kind }) => kind === 'User').map(
    ({ metadata }) => metadata.name,
  );
  return [
    ...Object.entries(PROGRAMS).map(([name, restrictions]) =>
      access(name, `external:${name}`, restrictions),
    ),
    ...people.map(name => access(name, `user:default/${name}`)),
  ];
}
