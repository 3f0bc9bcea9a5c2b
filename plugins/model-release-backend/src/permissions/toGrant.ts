import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import { Release } from '@model-release/backstage-plugin-model-release-common';
import {
  modelReleaseResourceRef,
  ReleaseCondition,
  ReleaseCriteria,
  ReleaseResource,
} from '@model-release/backstage-plugin-model-release-node';

/** What a decision of the policy gives somebody: the same for one release and for a query. */
export interface Grant {
  covers(release: Release): boolean;
  criteria: ReleaseCriteria;
}

/** What a decision gives that says no, or nothing that can be understood. */
export const NOTHING: Grant = { covers: () => false, criteria: 'none' };

const EVERYTHING: Grant = { covers: () => true, criteria: 'all' };

/**
 * Makes a decision answer for releases without asking again.
 *
 * @throws Error when it cannot be understood: a rule that does not exist, params that do not fit,
 * conditions on something else. All of it is tried here, so that `covers` never throws.
 */
export function toGrant(
  decision: PolicyDecision,
  ruleset: PermissionRuleset<ReleaseResource, ReleaseCondition>,
): Grant {
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return EVERYTHING;
    case AuthorizeResult.DENY:
      return NOTHING;
    case AuthorizeResult.CONDITIONAL: {
      const { pluginId, resourceType } = modelReleaseResourceRef;
      if (
        decision.pluginId !== pluginId ||
        decision.resourceType !== resourceType
      ) {
        throw new Error(
          `conditions on ${decision.resourceType} of ${decision.pluginId} say nothing about ${resourceType} of ${pluginId}`,
        );
      }
      const criteria = createConditionTransformer(ruleset)(decision.conditions);
      const authorize = createConditionAuthorizer(ruleset);
      return { criteria, covers: release => authorize(decision, release) };
    }
    default:
      throw new Error(`no such decision: ${JSON.stringify(decision)}`);
  }
}
