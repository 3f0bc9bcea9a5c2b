import {
  ReleaseAction,
  REQUEST_PARTS,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import { Amendment, OwnersFound } from '../../domain/command';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { Attempt, Draw } from './Attempt';
import { STAFF } from './RandomCompany';
import { peopleIn, ReleaseModel, StepModel } from './ReleaseModel';
import { renewedOwners, staysGiven } from './renewedOwners';
import { mayOnRelease } from './whoMay';

interface Setting {
  model: ReleaseModel;
  draw: Draw;
  expectedVersion: number;
}

type Plan = Omit<Attempt, 'ways'>;

function anotherPart(part: RequestPart, text: string): Partial<Amendment> {
  switch (part) {
    case 'modelCard':
      return {
        modelCard: {
          source: 'request',
          digest: canonicalDigest(text),
          datasets: [],
        },
      };
    case 'evaluation':
      return { evaluation: { reference: text, passCriteria: 'none worse' } };
    case 'rollback':
      return { rollback: { type: 'feature-flag', target: text } };
    default:
      return { intendedUse: text };
  }
}

function amend({ model, draw, expectedVersion }: Setting): Plan {
  const part = REQUEST_PARTS[draw.pick % REQUEST_PARTS.length];
  const comment = `changed in hour ${model.company.hour}`;
  return {
    command: {
      name: 'amend',
      body: {
        expectedVersion,
        comment,
        prerequisites: [],
        ...anotherPart(part, comment),
      },
      requested: { expectedVersion, comment },
    },
    effect: () => model.amend(part),
  };
}

function found(model: ReleaseModel, step: StepModel): OwnersFound {
  const rule = model.ruleOf(step);
  return {
    owners:
      rule.length > 0
        ? { owners: [...rule], source: 'the catalog' }
        : { problem: 'nobody has the role' },
    keepsReassignment: step.from === undefined || staysGiven(model, step),
  };
}

function refreshOwners({ model, expectedVersion }: Setting): Plan {
  const { steps } = model;
  const changes = steps.map(step => renewedOwners(model, step));
  return {
    command: {
      name: 'refresh-owners',
      body: { expectedVersion },
      found: Object.fromEntries(steps.map(s => [s.key, found(model, s)])),
      behind: new Map(),
    },
    isIdle: changes.every(change => change === undefined),
    effect: () => {
      steps.forEach((step, index) => Object.assign(step, changes[index]));
    },
  };
}

/** Whether somebody signs, or signed, what no requester signs. */
function isSigner(model: ReleaseModel, ref: string): boolean {
  const { approver, company, steps } = model;
  return steps.some(
    ({ approval, owners, from, signed }) =>
      approval?.separateFrom.includes('requester') &&
      ((company.belongs(ref, owners) &&
        (from === undefined || company.belongs(ref, from))) ||
        (from === undefined && approver === ref) ||
        signed.flatMap(peopleIn).includes(ref)),
  );
}

function reassignRequester({ model, draw, expectedVersion }: Setting): Plan {
  const { company } = model;
  const all = [...STAFF, 'user:default/nobody'];
  const fit = STAFF.filter(
    ref => ref !== model.requester && !isSigner(model, ref),
  );
  const isFit = draw.isAimed && draw.pick % 2 === 0 && fit.length > 0;
  const from = isFit ? fit : all;
  const ref = from[draw.pick % from.length];
  return {
    command: {
      name: 'reassign-requester',
      body: { expectedVersion, to: ref, reason: 'gone' },
      target: {
        ref,
        ownershipRefs: company.knows(ref) ? company.refsOf(ref) : undefined,
      },
    },
    isFlawed: !fit.includes(ref),
    effect: () => {
      model.requesters.push(ref);
    },
  };
}

const PLANS: Record<ReleaseAction, (setting: Setting) => Plan> = {
  amend,
  'refresh-owners': refreshOwners,
  'reassign-requester': reassignRequester,
  close: ({ model, expectedVersion }) => ({
    command: { name: 'close', body: { expectedVersion, reason: 'left' } },
    effect: () => {
      model.status = model.status === 'approved' ? 'revoked' : 'withdrawn';
    },
  }),
  withdraw: ({ model, expectedVersion }) => ({
    command: { name: 'withdraw', body: { expectedVersion } },
    effect: () => {
      model.status = 'withdrawn';
    },
  }),
  comment: ({ expectedVersion }) => ({
    command: { name: 'comment', body: { expectedVersion, comment: 'noted' } },
    effect: () => {},
  }),
  revoke: ({ model, expectedVersion }) => ({
    command: { name: 'revoke', body: { expectedVersion, reason: 'found out' } },
    effect: () => {
      model.status = 'revoked';
    },
  }),
};

/** A command on the release as a whole, and what is to come of it. */
export function releaseAttempt(
  action: ReleaseAction,
  setting: Setting,
): Attempt {
  const { model, draw } = setting;
  const isAllowed = mayOnRelease(action, model, draw);
  return {
    ...PLANS[action](setting),
    ways: isAllowed ? [{ by: draw.who }] : [],
  };
}
