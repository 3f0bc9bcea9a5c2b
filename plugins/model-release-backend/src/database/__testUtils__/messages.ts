import { OutboxMessage, Settlement } from '../../ports/Outbox';

/** A webhook message about a release. */
export function aWebhook(
  overrides: { id: string; releaseId: string } & Partial<
    Extract<OutboxMessage, { kind: 'webhook' }>
  >,
): OutboxMessage {
  return {
    kind: 'webhook',
    stepKey: 'notify-platform',
    target: 'release-ticket',
    payload: { type: 'release.approved' },
    createdAt: '2026-03-02T08:00:00.000Z',
    ...overrides,
  };
}

/** A notification about a release. */
export function aNotification(
  overrides: { id: string; releaseId: string } & Partial<
    Extract<OutboxMessage, { kind: 'notification' }>
  >,
): OutboxMessage {
  return {
    kind: 'notification',
    payload: {
      recipients: ['group:default/appsec'],
      title: 'Review requested',
      description: 'Security review of sr-lora-0042',
      link: '/model-releases/release-1',
      topic: 'step-active',
    },
    createdAt: '2026-03-02T08:00:00.000Z',
    ...overrides,
  };
}

/** A scan of a file of a release. */
export function aScan(
  overrides: { id: string; releaseId: string } & Partial<
    Extract<OutboxMessage, { kind: 'scan' }>
  >,
): OutboxMessage {
  return {
    kind: 'scan',
    stepKey: 'evaluation-summary',
    payload: {
      id: 'evidence-1',
      fileName: 'eval-sr-lora-0042.zip',
      mediaType: 'application/zip',
      size: 48_213,
      digest: `sha256:${'e'.repeat(64)}`,
    },
    createdAt: '2026-03-02T08:00:00.000Z',
    ...overrides,
  };
}

/** Every kind of message. */
export const ALL_KINDS = ['webhook', 'notification', 'scan'] as const;

/** The end of an attempt that the receiver took. */
export function aSettlement(overrides: Partial<Settlement> = {}): Settlement {
  return {
    status: 'succeeded',
    attempt: {
      at: '2026-03-02T08:00:01.000Z',
      statusCode: 201,
      latencyMs: 87,
      responseExcerpt: '{"id":"CHG-1041"}',
    },
    ...overrides,
  };
}
