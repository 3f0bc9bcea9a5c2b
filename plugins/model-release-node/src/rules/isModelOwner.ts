import { createPermissionRule } from '@backstage/plugin-permission-node';
import { isOneOf, lowerCase } from '../lowerCase';
import { modelReleaseResourceRef } from '../modelReleaseResourceRef';
import { ownerRefsSchema } from './params';

export const isModelOwner = createPermissionRule({
  name: 'IS_MODEL_OWNER',
  description: 'One of these Groups and Users answers for the model',
  resourceRef: modelReleaseResourceRef,
  paramsSchema: ownerRefsSchema,
  apply: (release, { ownerRefs }) => isOneOf(ownerRefs, release.modelOwner),
  toQuery: ({ ownerRefs }) => ({
    field: 'modelOwner',
    values: ownerRefs.map(lowerCase),
  }),
});
