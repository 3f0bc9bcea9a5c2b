import { createPermissionRule } from '@backstage/plugin-permission-node';
import {
  RELEASE_STATES,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { z } from 'zod';
import { modelReleaseResourceRef } from '../modelReleaseResourceRef';

const statuses = Object.keys(RELEASE_STATES) as [
  ReleaseStatus,
  ...ReleaseStatus[],
];

export const hasStatus = createPermissionRule({
  name: 'HAS_STATUS',
  description: 'The release is in one of these states',
  resourceRef: modelReleaseResourceRef,
  paramsSchema: z.object({
    statuses: z
      .array(z.enum(statuses))
      .describe('States of releases, such as in_review'),
  }),
  apply: (release, params) => params.statuses.includes(release.status),
  toQuery: params => ({ field: 'status', values: params.statuses }),
});
