import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { RELEASES_CHANNEL } from '@model-release/backstage-plugin-model-release-common';

/**
 * Tells open pages that a release changed. Only its id is sent, because signals know no
 * permissions: pages fetch the rest. A page that misses a signal is only stale until its next
 * fetch, so a failure is just logged.
 */
export function announceChange(
  id: string,
  { signals, logger }: { signals: SignalsService; logger: LoggerService },
): void {
  signals
    .publish({
      recipients: { type: 'broadcast' },
      channel: RELEASES_CHANNEL,
      message: { id },
    })
    .catch(error => logger.warn(`Cannot announce a change of ${id}`, error));
}
