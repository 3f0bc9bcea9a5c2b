import { createPermissionRule } from '@backstage/plugin-permission-node';
import { isOneOf, lowerCase } from '../lowerCase';
import { modelReleaseResourceRef } from '../modelReleaseResourceRef';
import { userRefsSchema } from './params';

export const isNotRequester = createPermissionRule({
  name: 'IS_NOT_REQUESTER',
  description: 'None of these people asked for the release',
  resourceRef: modelReleaseResourceRef,
  paramsSchema: userRefsSchema,
  apply: (release, { userRefs }) => !isOneOf(userRefs, release.requester),
  toQuery: ({ userRefs }) => ({
    not: { field: 'requester', values: userRefs.map(lowerCase) },
  }),
});
