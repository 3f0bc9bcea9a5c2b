import {
  AuthorizeResult,
  ConditionalPolicyDecision,
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import {
  createConditionExports,
  isAndCriteria,
  isNotCriteria,
  isOrCriteria,
} from '@backstage/plugin-permission-node';
import {
  ModelReleasePermission,
  ModelReleaseResourceType,
  RESOURCE_TYPE_MODEL_RELEASE,
} from '@model-release/backstage-plugin-model-release-common';
import { modelReleaseResourceRef } from './modelReleaseResourceRef';
import { modelReleaseRules } from './modelReleaseRules';

/** Conditions on a release: `allOf`, `anyOf` and `not` around {@link modelReleaseConditions}. @public */
export type ModelReleaseCriteria = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_MODEL_RELEASE>
>;

type Condition = PermissionCondition<typeof RESOURCE_TYPE_MODEL_RELEASE>;
type CriteriaOf<T extends string> = PermissionCriteria<PermissionCondition<T>>;
type List<T> = [T, ...T[]];

const { conditions } = createConditionExports({
  resourceRef: modelReleaseResourceRef,
  rules: modelReleaseRules,
});

/** The rules about releases, each as a function of its params: for any permission on a release. @public */
export const modelReleaseConditions = conditions;

/** The same conditions, on a release under another of its resource types. */
function under<T extends ModelReleaseResourceType>(
  resourceType: T,
  criteria: ModelReleaseCriteria,
): CriteriaOf<T> {
  const each = (parts: readonly ModelReleaseCriteria[]) =>
    parts.map(part => under(resourceType, part)) as List<CriteriaOf<T>>;
  if (isAndCriteria<Condition>(criteria)) {
    return { allOf: each(criteria.allOf) };
  }
  if (isOrCriteria<Condition>(criteria)) {
    return { anyOf: each(criteria.anyOf) };
  }
  if (isNotCriteria<Condition>(criteria)) {
    return { not: under(resourceType, criteria.not) };
  }
  return { ...criteria, resourceType };
}

/**
 * A policy's answer that depends on the release.
 *
 * @param permission - any on a release: the conditions become those of its resource type
 * @param criteria - `allOf`, `anyOf` and `not` around {@link modelReleaseConditions}
 * @public
 */
export function createModelReleaseConditionalDecision(
  permission: ModelReleasePermission,
  criteria: ModelReleaseCriteria,
): ConditionalPolicyDecision {
  const { resourceType } = permission;
  return {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: modelReleaseResourceRef.pluginId,
    resourceType,
    conditions: under(resourceType, criteria),
  };
}
