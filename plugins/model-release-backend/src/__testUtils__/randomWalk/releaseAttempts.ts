import {
  ReleaseAction,
  REQUEST_PARTS,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import { Amendment, OwnersFound } from '../../domain/command';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { Attempt, Draw } from './Attempt';
import { ReleaseModel, StepModel, Way } from './ReleaseModel';
import { renewedOwners, staysGiven } from './renewedOwners';
import { waysToOwn } from './waysTo';

interface Setting {
  model: ReleaseModel;
  draw: Draw;
  expectedVersion: number;
}

function onlyIf(isAllowed: boolean, { who }: Draw): Way[] {
  return isAllowed ? [{ by: who }] : [];
}

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

function amend({ model, draw, expectedVersion }: Setting): Attempt {
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
    ways: onlyIf(
      draw.through === 'person' &&
        draw.who === model.requester &&
        model.status === 'in_review',
      draw,
    ),
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

function refreshOwners({ model, draw, expectedVersion }: Setting): Attempt {
  const { steps, status } = model;
  const changes = steps.map(step => renewedOwners(model, step));
  return {
    command: {
      name: 'refresh-owners',
      body: { expectedVersion },
      found: Object.fromEntries(steps.map(s => [s.key, found(model, s)])),
    },
    ways: onlyIf(status === 'in_review' || status === 'approved', draw),
    isIdle: changes.every(change => change === undefined),
    effect: () => {
      steps.forEach((step, index) => Object.assign(step, changes[index]));
    },
  };
}

const ATTEMPTS: Record<ReleaseAction, (setting: Setting) => Attempt> = {
  amend,
  'refresh-owners': refreshOwners,
  withdraw: ({ model, draw, expectedVersion }) => ({
    command: { name: 'withdraw', body: { expectedVersion } },
    ways: onlyIf(
      draw.through !== 'service' &&
        draw.who === model.requester &&
        model.status === 'in_review',
      draw,
    ),
    effect: () => {
      model.status = 'withdrawn';
    },
  }),
  comment: ({ model, draw, expectedVersion }) => ({
    command: { name: 'comment', body: { expectedVersion, comment: 'noted' } },
    ways: onlyIf(
      draw.through !== 'service' &&
        (draw.who === model.requester ||
          model.steps.some(
            step => waysToOwn(model, step, draw.who).length > 0,
          )),
      draw,
    ),
    effect: () => {},
  }),
  revoke: ({ model, draw, expectedVersion }) => ({
    command: { name: 'revoke', body: { expectedVersion, reason: 'found out' } },
    ways: onlyIf(
      draw.through === 'person' &&
        model.company.isWarden(draw.who) &&
        (model.status === 'approved' || model.status === 'released'),
      draw,
    ),
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
  return ATTEMPTS[action](setting);
}
