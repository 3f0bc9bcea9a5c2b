import { createPermissionRule } from '@backstage/plugin-permission-node';
import { isOneOf, lowerCase } from '../lowerCase';
import { modelReleaseResourceRef } from '../modelReleaseResourceRef';
import { userRefsSchema } from './params';

export const isRequester = createPermissionRule({
  name: 'IS_REQUESTER',
  description: 'One of these people asked for the release',
  resourceRef: modelReleaseResourceRef,
  paramsSchema: userRefsSchema,
  apply: (release, { userRefs }) => isOneOf(userRefs, release.requester),
  toQuery: ({ userRefs }) => ({
    field: 'requester',
    values: userRefs.map(lowerCase),
  }),
});
