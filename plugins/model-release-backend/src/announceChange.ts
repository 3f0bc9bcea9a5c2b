import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  changeSignal,
  RELEASES_CHANNEL,
} from '@model-release/backstage-plugin-model-release-common';

/**
 * Tells open pages that a release changed. A broadcast reaches everybody with a page of the portal open,
 * and on older versions of Backstage people who are not signed in: so it says that something changed, and
 * only who has the release open can tell what. Such a page fetches it again.
 *
 * A page that misses a signal is only stale until its next fetch, so a failure is just logged.
 */
export function announceChange(
  id: string,
  { signals, logger }: { signals: SignalsService; logger: LoggerService },
): void {
  changeSignal(id, randomUUID())
    .then(message =>
      signals.publish({
        recipients: { type: 'broadcast' },
        channel: RELEASES_CHANNEL,
        message,
      }),
    )
    .catch(error => logger.warn(`Cannot announce a change of ${id}`, error));
}
