import {
  Delivery,
  DeliveryAttempt,
} from '@model-release/backstage-plugin-model-release-common';
import { ScannedFile } from '../../domain/decision';
import {
  NotificationPayload,
  OutboxMessage,
  StoredNotice,
} from '../../ports/Outbox';
import {
  DeliveryAttemptRow,
  NotificationRow,
  OutboxRow,
  WebhookRow,
} from './rows';
import { fromJson, fromNull, toJson, toNull } from './values';

/** The row of a message that was never tried. The database says when it is due: at once. */
export function toOutboxRow(message: OutboxMessage) {
  return {
    id: message.id,
    kind: message.kind,
    release_id: message.releaseId,
    step_key: 'stepKey' in message ? message.stepKey : null,
    target: message.kind === 'webhook' ? message.target : null,
    payload: toJson('payload' in message ? message.payload : {}),
    status: 'pending',
    attempts: 0,
    created_at: message.createdAt,
  };
}

export function toMessage(row: OutboxRow): OutboxMessage {
  const common = {
    id: row.id,
    releaseId: row.release_id,
    createdAt: row.created_at,
  };
  switch (row.kind) {
    case 'webhook':
      return {
        ...common,
        kind: row.kind,
        stepKey: row.step_key,
        target: row.target,
        payload: fromJson<Record<string, unknown>>(row.payload),
      };
    case 'scan':
      return {
        ...common,
        kind: row.kind,
        stepKey: row.step_key,
        payload: fromJson<ScannedFile>(row.payload),
      };
    case 'mark-read':
      return { ...common, kind: row.kind };
    default:
      return {
        ...common,
        kind: row.kind,
        payload: fromJson<NotificationPayload>(row.payload),
      };
  }
}

export function toStoredNotice(row: NotificationRow): StoredNotice {
  return {
    id: row.id,
    payload: fromJson<NotificationPayload>(row.payload),
    createdAt: row.created_at,
    isPending: row.status === 'pending',
  };
}

export function toAttemptRow(
  messageId: string,
  attempt: DeliveryAttempt,
): DeliveryAttemptRow {
  return {
    message_id: messageId,
    number: attempt.number,
    at: attempt.at,
    status_code: toNull(attempt.statusCode),
    latency_ms: attempt.latencyMs,
    error: toNull(attempt.error),
    response_excerpt: toNull(attempt.responseExcerpt),
  };
}

function toAttempt(row: DeliveryAttemptRow): DeliveryAttempt {
  return {
    number: row.number,
    at: row.at,
    statusCode: fromNull(row.status_code),
    latencyMs: row.latency_ms,
    error: fromNull(row.error),
    responseExcerpt: fromNull(row.response_excerpt),
  };
}

export function toDelivery(
  row: WebhookRow,
  attempts: DeliveryAttemptRow[],
): Delivery {
  return {
    id: row.id,
    stepKey: row.step_key,
    target: row.target,
    status: row.status as Delivery['status'],
    createdAt: row.created_at,
    nextAttemptAt: row.status === 'pending' ? row.next_attempt_at : undefined,
    reference: fromNull(row.reference),
    attempts: attempts.map(toAttempt),
  };
}
