import { LoggerService } from '@backstage/backend-plugin-api';
import { MessageLease, OutboxMessage, Settlement } from '../ports/Outbox';

function whatOf(message: OutboxMessage): string {
  switch (message.kind) {
    case 'webhook':
      return `Webhook ${message.id} to ${message.target}`;
    case 'scan':
      return `Scan ${message.id} of ${message.payload.digest}`;
    case 'mark-read':
      return `Reading ${message.id} of settled notifications`;
    default:
      return `Notification ${message.id}`;
  }
}

/** How a successful message reads in the log. */
function successOf(message: OutboxMessage, { scan, attempt }: Settlement) {
  const took = `in ${attempt.latencyMs} ms`;
  if (message.kind !== 'scan') {
    return `was delivered ${took}`;
  }
  return scan?.passed ? `passed the file ${took}` : `blocked the file ${took}`;
}

/** Names a leased message in the log. */
export function nameOf({ message, attempts }: MessageLease): string {
  return `${whatOf(message)} (release ${message.releaseId}, attempt ${
    attempts + 1
  })`;
}

/** Logs how an attempt ended. */
export function reportSettlement(
  logger: LoggerService,
  lease: MessageLease,
  settlement: Settlement,
): void {
  const { status, attempt, nextAttemptAt } = settlement;
  const what = nameOf(lease);
  if (status === 'succeeded') {
    logger.info(`${what} ${successOf(lease.message, settlement)}`);
  } else if (status === 'retry') {
    logger.warn(`${what}: ${attempt.error}; next attempt at ${nextAttemptAt}`);
  } else {
    logger.error(`${what} failed for good: ${attempt.error}`);
  }
}
