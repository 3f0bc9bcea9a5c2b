import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import fc from 'fast-check';
import { modelReleaseConditions } from '../modelReleaseConditions';
import { ReleaseResource } from '../ReleaseResource';

export type Conditions = PermissionCriteria<
  PermissionCondition<'model-release'>
>;

/** So few that they meet all the time, and in different cases. */
const ref = fc.constantFrom(
  'user:default/nora',
  'User:default/Nora',
  'user:default/otto',
  'group:default/appsec',
  'Group:Default/AppSec',
);
const environment = fc.constantFrom('production', 'staging', 'Staging');
const status = fc.constantFrom('in_review', 'approved', 'revoked' as const);
const risk = fc.constantFrom('low', 'medium', 'high' as const);

const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 3 });

export const resources: fc.Arbitrary<ReleaseResource> = fc.record({
  requester: ref,
  modelOwner: ref,
  environment,
  status,
  runbook: fc.record({ risk }),
  steps: some(fc.record({ owners: some(ref) })),
});

const { isRequester, isNotRequester, isStepOwner, isModelOwner } =
  modelReleaseConditions;
const { hasEnvironment, hasStatus, hasRisk } = modelReleaseConditions;

/** One condition of each rule. */
export const conditionOf: Record<
  keyof typeof modelReleaseConditions,
  fc.Arbitrary<PermissionCondition<'model-release'>>
> = {
  isRequester: some(ref).map(userRefs => isRequester({ userRefs })),
  isNotRequester: some(ref).map(userRefs => isNotRequester({ userRefs })),
  isStepOwner: some(ref).map(ownerRefs => isStepOwner({ ownerRefs })),
  isModelOwner: some(ref).map(ownerRefs => isModelOwner({ ownerRefs })),
  hasEnvironment: some(environment).map(environments =>
    hasEnvironment({ environments }),
  ),
  hasStatus: some(status).map(statuses => hasStatus({ statuses })),
  hasRisk: some(risk).map(risks => hasRisk({ risks })),
};

/** Conditions in groups in groups, as policies may nest them. */
export const conditions = fc.letrec<{ node: Conditions }>(tie => {
  const parts = fc
    .array(tie('node'), { minLength: 1, maxLength: 3 })
    .map(list => list as [Conditions, ...Conditions[]]);
  return {
    node: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'conditions' },
      fc.oneof(...Object.values(conditionOf)),
      parts.map(allOf => ({ allOf })),
      parts.map(anyOf => ({ anyOf })),
      tie('node').map(not => ({ not })),
    ),
  };
}).node;
