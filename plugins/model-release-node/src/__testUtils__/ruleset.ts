import {
  PermissionRule,
  PermissionRuleset,
} from '@backstage/plugin-permission-node';
import { modelReleaseRules } from '../modelReleaseRules';
import { ReleaseCondition } from '../ReleaseCriteria';
import { ReleaseResource } from '../ReleaseResource';

type Rule = PermissionRule<ReleaseResource, ReleaseCondition, 'model-release'>;

/** The rules as the registry of a back end hands them out: by name, with params of any kind. */
export const ruleset: PermissionRuleset<
  ReleaseResource,
  ReleaseCondition,
  'model-release'
> = {
  getRuleByName(name) {
    const rule = Object.values(modelReleaseRules).find(
      candidate => candidate.name === name,
    );
    if (!rule) {
      throw new Error(`There is no rule ${name}`);
    }
    return rule as unknown as Rule;
  },
};
