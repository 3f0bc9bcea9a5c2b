import { createConditionExports } from '@backstage/plugin-permission-node';
import { modelReleaseResourceRef } from './modelReleaseResourceRef';
import { modelReleaseRules } from './modelReleaseRules';

const { conditions, createConditionalDecision } = createConditionExports({
  resourceRef: modelReleaseResourceRef,
  rules: modelReleaseRules,
});

/** The rules about releases, each as a function of its params. @public */
export const modelReleaseConditions = conditions;

/**
 * A policy's answer that depends on the release: `allOf`, `anyOf` and `not` around
 * {@link modelReleaseConditions}.
 *
 * @public
 */
export const createModelReleaseConditionalDecision = createConditionalDecision;
