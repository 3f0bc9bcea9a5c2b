import {
  NotificationMessage,
  ScanMessage,
  WebhookMessage,
} from '../../ports/MessageSender';
import { WebhookTarget } from '../WebhookTarget';

export const SECRET = `whsec_${Buffer.from(
  'a secret that only tests have',
).toString('base64')}`;

export function aWebhook(
  overrides: Partial<WebhookMessage> = {},
): WebhookMessage {
  return {
    kind: 'webhook',
    id: 'msg_1',
    releaseId: 'release-1',
    stepKey: 'ticket',
    target: 'ticket-desk',
    payload: { type: 'model-release.approved', data: { checkpoint: 'cp-1' } },
    createdAt: '2025-03-03T09:00:00.000Z',
    ...overrides,
  };
}

export function aNotification(
  overrides: Partial<NotificationMessage> = {},
): NotificationMessage {
  return {
    kind: 'notification',
    id: 'note_1',
    releaseId: 'release-1',
    payload: {
      recipients: ['group:default/appsec'],
      title: 'Review requested',
      description: 'Review the evaluation of support-support-replies',
      link: '/model-releases/release-1',
      topic: 'step-active',
    },
    createdAt: '2025-03-03T09:00:00.000Z',
    ...overrides,
  };
}

export function aScan(overrides: Partial<ScanMessage> = {}): ScanMessage {
  return {
    kind: 'scan',
    id: 'scan_1',
    releaseId: 'release-1',
    stepKey: 'evaluation-summary',
    payload: {
      id: 'evidence-1',
      fileName: 'eval-sr-lora-0042.zip',
      mediaType: 'application/zip',
      size: 48_213,
      digest: `sha256:${'e'.repeat(64)}`,
    },
    createdAt: '2025-03-03T09:00:00.000Z',
    ...overrides,
  };
}

export function aTarget(overrides: Partial<WebhookTarget> = {}): WebhookTarget {
  return {
    name: 'ticket-desk',
    url: new URL('https://tickets.example.com/hooks'),
    secrets: [SECRET],
    headers: {},
    timeoutMs: 5_000,
    allowPrivateAddresses: [],
    ...overrides,
  };
}
