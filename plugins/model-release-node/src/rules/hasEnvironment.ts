import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import { modelReleaseResourceRef } from '../modelReleaseResourceRef';

export const hasEnvironment = createPermissionRule({
  name: 'HAS_ENVIRONMENT',
  description: 'The release is for one of these environments',
  resourceRef: modelReleaseResourceRef,
  paramsSchema: z.object({
    environments: z
      .array(z.string())
      .describe('Names of environments, such as staging'),
  }),
  apply: (release, { environments }) =>
    environments.includes(release.environment),
  toQuery: ({ environments }) => ({
    field: 'environment',
    values: environments,
  }),
});
