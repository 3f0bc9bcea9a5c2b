import type { Release } from '@model-release/backstage-plugin-model-release-common';
import {
  anEvidence,
  aRelease,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';

const DONE_AT = '2026-03-02T08:30:00.000Z';
const open = { status: 'active', dueAt: '2026-03-03T16:00:00.000Z' } as const;

/** The first step is done, and the three reviews are open. */
export function inReview(): Release {
  let release = withStep(aRelease(), 'scope-and-ownership', {
    status: 'completed',
    completedAt: DONE_AT,
    completedBy: 'user:default/bram',
    result: {
      type: 'manual',
      checklist: { 'one-owner': true, 'use-agreed': true },
      files: [],
    },
  });
  for (const key of [
    'training-data',
    'evaluation-summary',
    'security-review',
  ]) {
    release = withStep(release, key, open);
  }
  return release;
}

/** Everything but the sign-off is done. */
export function atSignOff(): Release {
  const done = { status: 'completed', completedAt: DONE_AT } as const;
  const reviewed = [
    [
      'training-data',
      {
        completedBy: 'user:default/wanda',
        result: { type: 'manual', checklist: { licenses: true }, files: [] },
      },
    ],
    [
      'evaluation-summary',
      {
        completedBy: 'user:default/otto',
        files: [anEvidence()],
        result: { type: 'file_upload', files: [anEvidence()] },
      },
    ],
    [
      'security-review',
      {
        completedBy: 'user:default/theo',
        result: {
          type: 'form',
          answers: { injection: 'In the subject line' },
          files: [],
        },
      },
    ],
  ] as const;
  const release = reviewed.reduce<Release>(
    (next, [key, step]) =>
      withStep(next, key, { ...done, ...(structuredClone(step) as object) }),
    inReview(),
  );
  return withStep(release, 'release-sign-off', open);
}

/** Security asked the requester for changes. */
export function sentBack(): Release {
  return withStep(inReview(), 'security-review', {
    status: 'changes_requested',
    dueAt: undefined,
    changeRequest: {
      by: 'user:default/theo',
      at: DONE_AT,
      comment: 'Who reads the drafts?',
    },
  });
}

/** Signed off and recorded. */
export function released(): Release {
  const signature = {
    by: 'user:default/marta',
    at: DONE_AT,
    packetDigest: `sha256:${'a'.repeat(64)}`,
  };
  const signed = withStep(atSignOff(), 'release-sign-off', {
    status: 'completed',
    completedAt: DONE_AT,
    completedBy: signature.by,
    signatures: [signature],
    result: { type: 'approval', signatures: [signature] },
  });
  return {
    ...withStep(signed, 'notify-platform', {
      status: 'completed',
      completedAt: DONE_AT,
      completedBy: 'service:model-release',
      result: { type: 'webhook', deliveryId: 'msg-1', reference: 'CHG-1041' },
    }),
    status: 'released',
  };
}

/** Signed off, and the receiver refused the message for good. */
export function undelivered(): Release {
  return {
    ...withStep(released(), 'notify-platform', {
      status: 'failed',
      completedAt: undefined,
      completedBy: undefined,
      result: undefined,
    }),
    status: 'approved',
  };
}

/** Signed off, recorded, and taken back. */
export function revoked(): Release {
  return {
    ...released(),
    status: 'revoked',
    closure: {
      by: 'user:default/marta',
      at: DONE_AT,
      reason: 'It leaks names',
    },
  };
}

/** Refused at the security review. */
export function rejected(): Release {
  return {
    ...withStep(inReview(), 'security-review', { status: 'rejected' }),
    status: 'rejected',
    closure: {
      by: 'user:default/theo',
      at: DONE_AT,
      reason: 'It repeats names',
    },
  };
}
