import { createPermissionRule } from '@backstage/plugin-permission-node';
import { isOneOf, lowerCase } from '../lowerCase';
import { modelReleaseResourceRef } from '../modelReleaseResourceRef';
import { ownerRefsSchema } from './params';

/** Whatever state the step is in: who did their part may look at it later. */
export const isStepOwner = createPermissionRule({
  name: 'IS_STEP_OWNER',
  description:
    'One of these Groups and Users owns a step of the release, done or not',
  resourceRef: modelReleaseResourceRef,
  paramsSchema: ownerRefsSchema,
  apply: (release, { ownerRefs }) =>
    release.steps.some(step =>
      step.owners.some(owner => isOneOf(ownerRefs, owner)),
    ),
  toQuery: ({ ownerRefs }) => ({
    field: 'stepOwner',
    values: ownerRefs.map(lowerCase),
  }),
});
