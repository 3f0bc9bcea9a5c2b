import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import { RELEASES_CHANNEL } from '@model-release/backstage-plugin-model-release-common';

/**
 * Tells open pages that a release changed. Only its id goes out, since signals know no permissions:
 * the pages ask for the rest. A page that hears nothing is stale until it is looked at again, so a
 * failure is logged and nothing more.
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
