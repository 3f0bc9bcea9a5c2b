import assert from 'node:assert';
import {
  ApprovalRule,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  aRunbook,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import fc from 'fast-check';
import { anOpening, Walk } from '../Walk';
import { AuditTrail } from './AuditTrail';
import { companyPlans, PARTIES, RandomCompany, STAFF } from './RandomCompany';
import { deepFreeze } from './deepFreeze';
import { refusalOf } from './refusalOf';
import { ReleaseModel } from './ReleaseModel';

const SEPARATE: Array<'requester' | 'completers'> = ['requester', 'completers'];

/** Keys of the steps; the last but one signs the release off. */
export const STEP_KEYS = aRunbook().spec.steps.map(({ key }) => key);

const SIGN_OFF = 'release-sign-off';

/** May be a sign-off itself: then its signers are completers for the other. */
const EARLIER = 'security-review';

const separations = fc.oneof(
  { weight: 3, arbitrary: fc.constant(SEPARATE) },
  { weight: 2, arbitrary: fc.subarray(SEPARATE) },
);

const releasePlans = fc.record({
  requester: fc.constantFrom(...STAFF),
  count: fc.constantFrom(1, 1, 2, 2, 3),
  include: fc.option(fc.constantFrom(...PARTIES), {
    nil: undefined,
    freq: 2,
  }),
  separateFrom: separations,
  earlier: fc.option(
    fc.record({
      count: fc.constantFrom(1, 1, 1, 2),
      separateFrom: separations,
    }),
    { nil: undefined, freq: 2 },
  ),
  approver: fc.option(fc.constantFrom(...STAFF), { nil: undefined, freq: 2 }),
});

/** A company, and what it asks of a release. */
export const plans = fc.record({
  company: companyPlans(STEP_KEYS.length),
  release: releasePlans,
});

type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;

function stepsOf(plan: Plan['release']): StepDefinition[] {
  const { count, include, separateFrom, earlier } = plan;
  const statement = 'I have read the packet.';
  const approvals = new Map<string, ApprovalRule>([
    [SIGN_OFF, { count, include, separateFrom, statement }],
  ]);
  if (earlier) {
    approvals.set(EARLIER, { ...earlier, statement });
  }
  return aRunbook().spec.steps.map(({ form, ...step }) => {
    const approval = approvals.get(step.key);
    return approval
      ? { ...step, type: 'approval', approval }
      : { ...step, form };
  });
}

/** Whoever is named alone must be able to sign alone. */
function canBeNamed({ company: plan, release }: Plan, approver: string) {
  const { requester, include } = release;
  const company = RandomCompany.from(plan, STEP_KEYS);
  return (
    approver !== requester &&
    (include === undefined || company.belongs(approver, [include])) &&
    stepsOf(release)
      .filter(({ approval }) => approval)
      .every(
        ({ key, approval }) =>
          approval?.count === 1 &&
          company.belongs(approver, [
            ...company.ownersOf(key),
            ...(approval.include ? [approval.include] : []),
          ]),
      )
  );
}

/** The real thing, and all that it ever said. */
export interface World {
  walk: Walk;
  trail: AuditTrail;
  /** By step: a digest that an approver saw earlier. */
  packets: Map<string, string>;
  /** What the walk came by. */
  seen: Set<string>;
}

function open(plan: Plan, approver: string | undefined) {
  const company = RandomCompany.from(plan.company, STEP_KEYS);
  const steps = stepsOf(plan.release);
  const { requester } = plan.release;
  const model = new ReleaseModel(company, requester, steps, approver);
  const walk = new Walk(
    anOpening({
      request: aCreateRequest({ approver }),
      runbook: aRunbook({ spec: { steps } }),
      modelOwner: company.modelOwner,
      owners: model.steps.map(({ owners }) => ({
        owners: [...owners],
        source: 'the catalog',
      })),
      approver:
        approver === undefined
          ? undefined
          : { ref: approver, ownershipRefs: company.refsOf(approver) },
    }),
    {
      requester: company.actor(requester, 'person'),
      allows: ({ name }, actor) =>
        !/waive|reassign|revoke|close/.test(name) ||
        company.isWarden(actor.ref),
    },
  );
  return { model, walk };
}

/** Opens a release as planned. Somebody named who could never sign is refused, and nobody is named then. */
export function openAtRandom(plan: Plan): { model: ReleaseModel; real: World } {
  const { approver } = plan.release;
  const seen = new Set<string>();
  if (approver !== undefined && !canBeNamed(plan, approver)) {
    const refusal = refusalOf(() => open(plan, approver));
    assert(refusal === 'approver_not_eligible', `${approver}: ${refusal}`);
    seen.add(refusal);
  }
  const { model, walk } = open(plan, seen.size > 0 ? undefined : approver);
  deepFreeze(walk.release);
  const trail = new AuditTrail(walk.last.events);
  return { model, real: { walk, trail, packets: new Map(), seen } };
}
