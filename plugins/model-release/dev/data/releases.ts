import type {
  Release,
  Step,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  aRelease,
  aStep,
  anEvidence,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { definitions } from './definitions';

const HOUR = 3_600_000;

/** ISO 8601, so many hours from now. */
export function inHours(hours: number): string {
  return new Date(Date.now() + hours * HOUR).toISOString();
}

/** The first and the last day of an absence, so many days from now. */
export function daysFromNow(first: number, last: number) {
  const [from, until, after] = [first, last, last + 1].map(days =>
    inHours(24 * days).slice(0, 10),
  );
  return {
    from,
    until,
    startsAt: `${from}T00:00:00.000Z`,
    endsAt: `${after}T00:00:00.000Z`,
  };
}

export const packet = anEvidence({
  fileName: 'eval-ckpt-2026-11-18-r3.zip',
  size: 14_890_000,
  digest:
    'sha256:41be7c0f5a9d2e6b8c1f3a7d9e0b2c4f6a8d1e3b5c7f9a0d2e4b6c8f1a3d5e09',
  storedAt: inHours(-5),
  storedBy: 'user:default/nell.farrow',
});

const results: Record<string, { by: string; result: StepResult }> = {
  'scope-and-ownership': {
    by: 'bram.kettle',
    result: {
      type: 'manual',
      checklist: { owner: true, product: true, security: true, scope: true },
      files: [],
      comment: 'Support ML answers for it.',
    },
  },
  'training-data': {
    by: 'wanda.quill',
    result: {
      type: 'manual',
      checklist: { origin: true, license: true, recorded: true },
      files: [],
    },
  },
  'evaluation-summary': {
    by: 'nell.farrow',
    result: {
      type: 'file_upload',
      files: [packet],
      comment: '11 of 12 thresholds met.',
    },
  },
  'security-review': {
    by: 'theo.bracken',
    result: {
      type: 'form',
      answers: {
        injection: {
          inputs: ['What users type', 'Uploaded files'],
          defenses: 'Roles are kept apart, and a filter looks at the output.',
        },
        tools: { uses: false },
      },
      files: [],
    },
  },
  'release-sign-off': {
    by: 'marta.sorrel',
    result: {
      type: 'approval',
      signatures: [
        {
          by: 'user:default/marta.sorrel',
          at: inHours(-3),
          packetDigest: aDigest('a'),
          comment: 'The way back was tried on Friday.',
        },
      ],
    },
  },
  'notify-platform': {
    by: '',
    result: { type: 'webhook', deliveryId: 'msg-1', reference: 'CHG-1041' },
  },
};

/** A step of the example runbook that stands as told. */
export function step(key: string, overrides: Partial<Step>): Step {
  const { by, result } = results[key];
  const isDone = overrides.status === 'completed';
  return aStep({
    ...definitions[key],
    key,
    ...(isDone && {
      completedAt: inHours(-6),
      completedBy: by ? `user:default/${by}` : 'service:model-release',
      result,
      files: 'files' in result ? result.files : [],
      signatures: 'signatures' in result ? result.signatures : [],
    }),
    dueAt: overrides.status === 'active' ? inHours(26) : undefined,
    ...overrides,
  });
}

/** A release whose steps stand as told, in the runbook's order. */
export function release(
  id: string,
  statuses: Array<Step['status']>,
  overrides: Partial<Release> = {},
): Release {
  return aRelease({
    id,
    entityRef: `resource:default/${id}`,
    checkpoint: {
      id: 'ckpt-2026-11-18-r3',
      digest:
        'sha256:9f2c41d07b6e5a8c3f1d9e0b7a6c5d4e3f2a1b0c9d8e7f6a5b4c3d2e1f0977e1',
      tuning: 'lora',
      baseModel: 'openloft/loft-7b',
    },
    requester: 'user:default/nell.farrow',
    createdAt: inHours(-50),
    updatedAt: inHours(-2),
    rollback: { type: 'checkpoint', target: 'ckpt-2026-09-30-r1' },
    evaluation: {
      reference: 'https://evaluations.example.com/runs/118',
      passCriteria: '12 thresholds, none of the safety ones missed',
    },
    intendedUse: 'Sorts messages into queues; never answers them.',
    modelCard: {
      ...aRelease().modelCard,
      source: './model-cards/ticket-triage-7b.md',
    },
    steps: Object.keys(results).map((key, index) =>
      step(key, { status: statuses[index] }),
    ),
    ...overrides,
  });
}
