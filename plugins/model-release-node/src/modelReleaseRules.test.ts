import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  modelReleaseReadPermission,
  modelReleaseResourcePermissions,
  RELEASE_STATUSES,
} from '@model-release/backstage-plugin-model-release-common';
import fc from 'fast-check';
import { z } from 'zod';
import { aReleaseResource } from './__testUtils__/aReleaseResource';
import {
  conditionOf,
  Conditions,
  conditions,
  resources,
} from './__testUtils__/arbitraries';
import { ruleset } from './__testUtils__/ruleset';
import { meetsCriteria } from './meetsCriteria';
import {
  createModelReleaseConditionalDecision,
  modelReleaseConditions,
} from './modelReleaseConditions';
import { modelReleaseRules } from './modelReleaseRules';

const authorize = createConditionAuthorizer(ruleset);
const toCriteria = createConditionTransformer(ruleset);

const decisionOn = (condition: Conditions) =>
  createModelReleaseConditionalDecision(modelReleaseReadPermission, condition);

const {
  isRequester,
  isNotRequester,
  isStepOwner,
  isModelOwner,
  hasEnvironment,
  hasStatus,
  hasRisk,
} = modelReleaseConditions;

describe('the rules about releases', () => {
  it.each<[string, Conditions, boolean]>([
    [
      'the requester is a requester',
      isRequester({ userRefs: ['user:default/zoe', 'user:default/nora'] }),
      true,
    ],
    [
      'somebody else is no requester',
      isRequester({ userRefs: ['user:default/otto'] }),
      false,
    ],
    ['nobody is no requester', isRequester({ userRefs: [] }), false],
    [
      'the requester is not a non-requester, however the ref is written',
      isNotRequester({ userRefs: ['User:default/NORA'] }),
      false,
    ],
    [
      'somebody else is a non-requester',
      isNotRequester({ userRefs: ['user:default/otto'] }),
      true,
    ],
    ['nobody is a non-requester', isNotRequester({ userRefs: [] }), true],
    [
      'the second owner of a later step is a step owner',
      isStepOwner({ ownerRefs: ['user:default/otto'] }),
      true,
    ],
    [
      'a group that owns a step is a step owner, however the ref is written',
      isStepOwner({ ownerRefs: ['group:default/AppSec'] }),
      true,
    ],
    [
      'the owner of the model owns no step by that',
      isStepOwner({ ownerRefs: ['group:default/support-ml'] }),
      false,
    ],
    [
      'the owner of the model is its owner',
      isModelOwner({ ownerRefs: ['Group:default/support-ml'] }),
      true,
    ],
    [
      'who owns a step does not own the model by that',
      isModelOwner({ ownerRefs: ['group:default/appsec'] }),
      false,
    ],
    [
      'an environment is one of some',
      hasEnvironment({ environments: ['staging', 'production'] }),
      true,
    ],
    [
      'an environment is told from others by its case',
      hasEnvironment({ environments: ['Production'] }),
      false,
    ],
    [
      'a status is one of some',
      hasStatus({ statuses: ['approved', 'in_review'] }),
      true,
    ],
    ['a status is none of others', hasStatus({ statuses: ['revoked'] }), false],
    ['a risk is one of some', hasRisk({ risks: ['high'] }), true],
    ['a risk is none of others', hasRisk({ risks: ['low', 'medium'] }), false],
  ])('say that %s', (_, condition, expected) => {
    const release = aReleaseResource();
    expect(authorize(decisionOn(condition), release)).toBe(expected);
    expect(meetsCriteria(toCriteria(condition), release)).toBe(expected);
  });

  it('count every step, and none where there is none', () => {
    const condition = isStepOwner({ ownerRefs: ['user:default/otto'] });
    const release = aReleaseResource({ steps: [] });
    expect(authorize(decisionOn(condition), release)).toBe(false);
  });

  it.each(Object.entries(conditionOf))(
    '%s means the same on one release as in a query',
    (_, condition) => {
      const answers = new Set<boolean>();
      fc.assert(
        fc.property(condition, resources, (asked, release) => {
          const answer = authorize(decisionOn(asked), release);
          answers.add(answer);
          expect(meetsCriteria(toCriteria(asked), release)).toBe(answer);
        }),
        { numRuns: 500 },
      );
      expect(answers).toEqual(new Set([true, false]));
    },
  );

  it('mean the same on one release as in a query, in any group of groups', () => {
    const answers = new Set<boolean>();
    fc.assert(
      fc.property(conditions, resources, (asked, release) => {
        const answer = authorize(decisionOn(asked), release);
        answers.add(answer);
        expect(meetsCriteria(toCriteria(asked), release)).toBe(answer);
      }),
      { numRuns: 2_000 },
    );
    expect(answers).toEqual(new Set([true, false]));
  });

  it.each(modelReleaseResourcePermissions)(
    'are conditions of $name and of no other permission',
    permission => {
      const { resourceType } = permission;
      const rule = expect.objectContaining({ resourceType });
      const staging = hasEnvironment({ environments: ['staging'] });
      const decision = createModelReleaseConditionalDecision(permission, {
        allOf: [staging, { anyOf: [{ not: staging }, staging] }],
      });
      expect(decision).toEqual({
        result: 'CONDITIONAL',
        pluginId: 'model-release',
        resourceType,
        conditions: { allOf: [rule, { anyOf: [{ not: rule }, rule] }] },
      });
      const resource = aReleaseResource({ environment: 'staging' });
      expect(authorize(decision, resource)).toBe(true);
      expect(authorize(decision, aReleaseResource())).toBe(false);
    },
  );

  it('put refs into a query in lower case, as they are stored', () => {
    expect(
      toCriteria(isRequester({ userRefs: ['User:default/Nora'] })),
    ).toEqual({ field: 'requester', values: ['user:default/nora'] });
    expect(
      toCriteria(isNotRequester({ userRefs: ['User:default/Nora'] })),
    ).toEqual({ not: { field: 'requester', values: ['user:default/nora'] } });
  });

  it('know every state of a release', () => {
    const statuses = [...RELEASE_STATUSES];
    expect(toCriteria(hasStatus({ statuses }))).toEqual({
      field: 'status',
      values: statuses,
    });
  });

  it.each([
    ['HAS_STATUS', { statuses: ['done'] }],
    ['HAS_RISK', { risks: ['none'] }],
    ['HAS_ENVIRONMENT', { environments: 'production' }],
    ['IS_REQUESTER', { userRefs: 'user:default/nora' }],
    ['IS_NOT_REQUESTER', {}],
    ['IS_STEP_OWNER', { ownerRefs: [1] }],
    ['IS_MODEL_OWNER', undefined],
  ])('refuse %s with params that it does not have', (rule, params) => {
    const condition: Conditions = {
      resourceType: 'model-release',
      rule,
      params,
    };
    expect(() => toCriteria(condition)).toThrow(
      'Parameters to rule are invalid',
    );
  });

  it('have the names and params that docs/set-up/permissions.md gives', () => {
    expect(
      Object.values(modelReleaseRules).map(({ name, paramsSchema }) => [
        name,
        Object.keys((paramsSchema as unknown as z.ZodObject).shape),
      ]),
    ).toEqual([
      ['IS_REQUESTER', ['userRefs']],
      ['IS_NOT_REQUESTER', ['userRefs']],
      ['IS_STEP_OWNER', ['ownerRefs']],
      ['IS_MODEL_OWNER', ['ownerRefs']],
      ['HAS_ENVIRONMENT', ['environments']],
      ['HAS_STATUS', ['statuses']],
      ['HAS_RISK', ['risks']],
    ]);
  });
});
