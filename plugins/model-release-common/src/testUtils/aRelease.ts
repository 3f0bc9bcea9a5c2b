import { Release } from '../model/release';
import { Step } from '../model/step';
import { aDigest } from './aDigest';
import { aRunbookPin } from './aRunbook';
import { aStep } from './aStep';
import { theSteps } from './theSteps';
import { CREATED_AT } from './times';

/**
 * A release in review of one checkpoint, requested by `user:default/nora`: its first step is
 * active, the others are blocked.
 *
 * @public
 */
export function aRelease(overrides: Partial<Release> = {}): Release {
  return {
    id: 'release-1',
    version: 1,
    status: 'in_review',
    entityRef: 'resource:default/support-replies',
    checkpoint: {
      id: 'sr-lora-0042',
      digest: aDigest('c'),
      tuning: 'lora',
      baseModel: 'openloft/loft-7b',
    },
    environment: 'production',
    runbook: aRunbookPin(),
    requester: 'user:default/nora',
    modelOwner: 'group:default/support-ml',
    createdAt: CREATED_AT,
    updatedAt: CREATED_AT,
    rollback: { type: 'checkpoint', target: 'sr-lora-0041' },
    evaluation: {
      reference: 'https://evaluations.example.com/runs/42',
      passCriteria: 'No regression against sr-lora-0041',
    },
    intendedUse: 'Drafts replies that an agent reads before they are sent.',
    modelCard: {
      source: 'request',
      digest: aDigest('d'),
      baseModel: 'openloft/loft-7b',
      datasets: ['support-tickets-2025'],
      trainingData: 'Closed tickets of 2025',
      intendedUse: 'Drafts replies',
      license: 'apache-2.0',
    },
    prerequisites: [
      {
        key: 'model-card',
        title: 'Model card',
        met: true,
        detail: 'Read from the request.',
      },
    ],
    steps: theSteps().map(({ key }, index) =>
      aStep({ key, status: index === 0 ? 'active' : 'blocked' }),
    ),
    ...overrides,
  };
}

/**
 * The same release with one step changed.
 *
 * @throws Error when it has no step of that key
 * @public
 */
export function withStep(
  release: Release,
  key: string,
  overrides: Partial<Step>,
): Release {
  if (!release.steps.some(step => step.key === key)) {
    throw new Error(`The release has no step ${key}`);
  }
  return {
    ...release,
    steps: release.steps.map(step =>
      step.key === key ? { ...step, ...overrides } : step,
    ),
  };
}
