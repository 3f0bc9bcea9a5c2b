import { LoggerService } from '@backstage/backend-plugin-api';
import { Claim, Settlement } from '../service/ReleaseStore';

/** Names a claimed message in the log. */
export function nameOf({ message, attempts }: Claim): string {
  const what =
    message.kind === 'webhook'
      ? `Webhook ${message.id} to ${message.target}`
      : `Notification ${message.id}`;
  return `${what} (release ${message.releaseId}, attempt ${attempts + 1})`;
}

/** Logs how an attempt ended. */
export function reportSettlement(
  logger: LoggerService,
  claim: Claim,
  { status, attempt, nextAttemptAt }: Settlement,
): void {
  const what = nameOf(claim);
  if (status === 'succeeded') {
    logger.info(`${what} was delivered in ${attempt.latencyMs} ms`);
  } else if (status === 'retry') {
    logger.warn(`${what}: ${attempt.error}; next at ${nextAttemptAt}`);
  } else {
    logger.error(`${what} is given up: ${attempt.error}`);
  }
}
