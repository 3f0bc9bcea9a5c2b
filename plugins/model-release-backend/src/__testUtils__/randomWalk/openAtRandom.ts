import { StepDefinition } from '@model-release/backstage-plugin-model-release-common';
import {
  aCreateRequest,
  aRunbook,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import fc from 'fast-check';
import { anOpening, Walk } from '../Walk';
import { AuditTrail } from './AuditTrail';
import { companyPlans, PARTIES, RandomCompany, STAFF } from './RandomCompany';
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
  count: fc.constantFrom(1, 2, 2, 3),
  include: fc.option(fc.constantFrom(...PARTIES), {
    nil: undefined,
    freq: 2,
  }),
  separateFrom: separations,
  earlier: fc.option(separations, { nil: undefined, freq: 2 }),
  approver: fc.option(fc.constantFrom(...STAFF), { nil: undefined, freq: 2 }),
});

/** A company, and what it asks of a release. */
export const plans = fc.record({
  company: companyPlans(STEP_KEYS.length),
  release: releasePlans,
});

type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;

function asPlanned(
  step: StepDefinition,
  { count, include, separateFrom, earlier }: Plan['release'],
): StepDefinition {
  const statement = 'I have read the packet.';
  if (step.key === SIGN_OFF) {
    return {
      ...step,
      approval: { count, include, separateFrom, statement },
    };
  }
  return step.key === EARLIER && earlier
    ? {
        ...step,
        type: 'approval',
        form: undefined,
        approval: { count: 1, separateFrom: earlier, statement },
      }
    : step;
}

/** Whoever is named alone must be able to sign alone. */
function canBeNamed(
  company: RandomCompany,
  steps: readonly StepDefinition[],
  { requester, include, count }: Plan['release'],
  approver: string,
): boolean {
  return (
    approver !== requester &&
    count === 1 &&
    (include === undefined || company.belongs(approver, [include])) &&
    steps.every(
      ({ key, approval }) =>
        !approval ||
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
  const { spec } = aRunbook();
  const steps = spec.steps.map(step => asPlanned(step, plan.release));
  const { requester } = plan.release;
  const model = new ReleaseModel(company, requester, steps, approver);
  const walk = new Walk(
    anOpening({
      request: aCreateRequest({ approver }),
      runbook: aRunbook({ spec: { steps } }),
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
        !/waive|reassign|revoke/.test(name) || company.isWarden(actor.ref),
    },
  );
  return { model, walk };
}

/** Opens a release as planned. Somebody named who could never sign is refused, and nobody is named then. */
export function openAtRandom(plan: Plan): { model: ReleaseModel; real: World } {
  const { company, release } = plan;
  const named = release.approver;
  const isPossible =
    named !== undefined &&
    canBeNamed(
      RandomCompany.from(company, STEP_KEYS),
      aRunbook().spec.steps.map(step => asPlanned(step, release)),
      release,
      named,
    );
  if (named !== undefined && !isPossible) {
    expect(refusalOf(() => open(plan, named))).toBe('approver_not_eligible');
  }
  const { model, walk } = open(plan, isPossible ? named : undefined);
  const real = {
    walk,
    trail: new AuditTrail(walk.last.events),
    packets: new Map<string, string>(),
    seen: new Set<string>(isPossible ? ['a named approver'] : []),
  };
  return { model, real };
}
