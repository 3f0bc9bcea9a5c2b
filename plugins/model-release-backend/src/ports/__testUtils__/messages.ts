import {
  NotificationMessage,
  ScanMessage,
  WebhookMessage,
} from '../MessageSender';
import { Settlement } from '../Outbox';

const createdAt = '2025-03-03T09:00:00.000Z';
const releaseId = 'release-1';

/** A webhook message about a release. */
export function aWebhook(
  overrides: Partial<WebhookMessage> = {},
): WebhookMessage {
  return {
    kind: 'webhook',
    id: 'msg_1',
    releaseId,
    stepKey: 'notify-platform',
    target: 'release-ticket',
    payload: { type: 'model-release.approved', data: { checkpoint: 'cp-1' } },
    createdAt,
    ...overrides,
  };
}

/** A notification about a release. */
export function aNotification(
  overrides: Partial<NotificationMessage> = {},
): NotificationMessage {
  return {
    kind: 'notification',
    id: 'note_1',
    releaseId,
    payload: {
      recipients: ['group:default/appsec'],
      title: 'Review requested',
      description: 'Security review of sr-lora-0042',
      topic: 'step-active',
      stepKey: 'security-review',
      asksWhile: 'active',
    },
    createdAt,
    ...overrides,
  };
}

/** A scan of a file of a release. */
export function aScan(overrides: Partial<ScanMessage> = {}): ScanMessage {
  return {
    kind: 'scan',
    id: 'scan_1',
    releaseId,
    stepKey: 'evaluation-summary',
    payload: {
      id: 'evidence-1',
      fileName: 'eval-sr-lora-0042.zip',
      mediaType: 'application/zip',
      size: 48_213,
      digest: `sha256:${'e'.repeat(64)}`,
    },
    createdAt,
    ...overrides,
  };
}

/** Every kind of message. */
export const ALL_KINDS = [
  'webhook',
  'notification',
  'mark-read',
  'scan',
] as const;

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
