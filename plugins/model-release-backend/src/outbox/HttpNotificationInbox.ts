import {
  AuthService,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import { NotificationInbox, ReadNotice } from '../ports/NotificationInbox';

const TIMEOUT_MS = 10_000;

export interface HttpNotificationInboxOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
}

/** Asks the module that we add to the notifications back end; see its README. */
export class HttpNotificationInbox implements NotificationInbox {
  #isMissingSaid = false;

  private constructor(private readonly options: HttpNotificationInboxOptions) {}

  static create(options: HttpNotificationInboxOptions): HttpNotificationInbox {
    return new HttpNotificationInbox(options);
  }

  async markRead(notices: ReadNotice[]): Promise<void> {
    const { auth, discovery } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'notifications',
    });
    const response = await fetch(
      `${await discovery.getBaseUrl('notifications')}/own/read`,
      {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
        },
        body: JSON.stringify({ notices }),
        signal: AbortSignal.timeout(TIMEOUT_MS),
      },
    );
    if (response.status === 404) {
      this.#sayMissing();
    } else if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
  }

  #sayMissing(): void {
    if (!this.#isMissingSaid) {
      this.#isMissingSaid = true;
      this.options.logger.info(
        'Notifications of finished steps stay unread: the notifications backend has no module @model-release/backstage-plugin-notifications-backend-module-model-release',
      );
    }
  }
}
