import { PermissionCriteria } from '@backstage/plugin-permission-common';
import {
  Release,
  RunbookPin,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  aRelease,
  aRunbook,
  aRunbookPin,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { ReleaseCondition } from '@model-release/backstage-plugin-model-release-node';
import fc from 'fast-check';

export type Criteria = PermissionCriteria<ReleaseCondition>;

/** So few that releases and criteria share them all the time. */
const refs = ['user:default/ana', 'user:default/bo', 'group:default/appsec'];
const environments = ['production', 'staging'];
const statuses = ['in_review', 'approved', 'revoked'] as const;

/** One runbook for each risk. */
export const runbooks = (['low', 'medium', 'high'] as const).map((risk, n) =>
  aRunbook({
    digest: aDigest(String(n)),
    metadata: { name: `${risk}-risk` },
    spec: { risk },
  }),
);

const owners = fc.uniqueArray(fc.constantFrom(...refs), { maxLength: 2 });

/** Releases that differ in all that criteria can be about; their ids are `a`, `b`, … */
export const releases = (most: number): fc.Arbitrary<Release[]> =>
  fc
    .array(
      fc.record({
        requester: fc.constantFrom(...refs),
        modelOwner: fc.constantFrom(...refs),
        environment: fc.constantFrom(...environments),
        status: fc.constantFrom(...statuses),
        runbook: fc.constantFrom<RunbookPin[]>(
          ...runbooks.map(runbook => aRunbookPin(runbook)),
        ),
        due: fc.option(fc.integer({ min: 10, max: 12 })),
        owners: fc.tuple(owners, owners),
      }),
      { maxLength: most },
    )
    .map(list =>
      list.map(({ due, owners: [first, last], ...rest }, n) => {
        const { steps } = aRelease();
        return aRelease({
          ...rest,
          id: String.fromCharCode('a'.charCodeAt(0) + n),
          createdAt: `2026-03-0${1 + (n % 4)}T08:00:00.000Z`,
          steps: steps.map((step, at) => {
            if (at === 0) {
              const dueAt = due === null ? undefined : `2026-03-${due}`;
              return { ...step, owners: first, dueAt };
            }
            return { ...step, owners: at === steps.length - 1 ? last : [] };
          }),
        });
      }),
    );

const someOf = <T extends string>(values: readonly T[]) =>
  fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });

const condition: fc.Arbitrary<ReleaseCondition> = fc.oneof(
  fc.record({
    field: fc.constantFrom<ReleaseCondition['field'][]>(
      'requester',
      'modelOwner',
      'stepOwner',
    ),
    values: someOf([...refs, 'user:default/stranger']),
  }),
  fc.record({
    field: fc.constant('environment' as const),
    values: someOf(environments),
  }),
  fc.record({
    field: fc.constant('status' as const),
    values: someOf(statuses),
  }),
  fc.record({
    field: fc.constant('risk' as const),
    values: someOf(['low', 'medium', 'high']),
  }),
);

/** Criteria in groups in groups, some with more ways to meet them than are asked for one by one. */
export const criteria: fc.Arbitrary<Criteria> = fc.letrec<{ node: Criteria }>(
  tie => {
    const parts = fc
      .array(tie('node'), { minLength: 1, maxLength: 4 })
      .map(list => list as [Criteria, ...Criteria[]]);
    return {
      node: fc.oneof(
        { maxDepth: 3, depthIdentifier: 'criteria' },
        condition,
        parts.map(allOf => ({ allOf })),
        parts.map(anyOf => ({ anyOf })),
        tie('node').map(not => ({ not })),
      ),
    };
  },
).node;
