import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import {
  ModelReleasePermission,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import {
  modelReleaseResourceRef,
  ReleaseCondition,
  ReleaseCriteria,
  ReleaseResource,
} from '@model-release/backstage-plugin-model-release-node';

/** What a policy decision grants: as a check for one release and as criteria for a query. */
export interface Grant {
  covers(release: Release): boolean;
  criteria: ReleaseCriteria;
}

/** A denial, or a decision that cannot be understood. */
export const NOTHING: Grant = { covers: () => false, criteria: 'none' };

const EVERYTHING: Grant = { covers: () => true, criteria: 'all' };

/**
 * Turns the decision on a permission into a grant that needs no further query.
 *
 * @throws Error when it cannot be understood: a rule that does not exist, params that do not fit,
 *   conditions on something else. All of it is tried here, so that `covers` never throws.
 */
export function toGrant(
  { resourceType }: Pick<ModelReleasePermission, 'resourceType'>,
  decision: PolicyDecision,
  ruleset: PermissionRuleset<ReleaseResource, ReleaseCondition>,
): Grant {
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return EVERYTHING;
    case AuthorizeResult.DENY:
      return NOTHING;
    case AuthorizeResult.CONDITIONAL: {
      const { pluginId } = modelReleaseResourceRef;
      if (
        decision.pluginId !== pluginId ||
        decision.resourceType !== resourceType
      ) {
        throw new Error(
          `the conditions are about ${decision.resourceType} of ${decision.pluginId}, not about ${resourceType} of ${pluginId}`,
        );
      }
      const criteria = createConditionTransformer(ruleset)(decision.conditions);
      const authorize = createConditionAuthorizer(ruleset);
      return { criteria, covers: release => authorize(decision, release) };
    }
    default:
      throw new Error(`unknown decision: ${JSON.stringify(decision)}`);
  }
}
