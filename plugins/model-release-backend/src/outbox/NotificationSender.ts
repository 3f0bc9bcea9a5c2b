import { NotificationService } from '@backstage/plugin-notifications-node';
import { performance } from 'node:perf_hooks';
import { describeFailure } from './describeFailure';
import {
  MessageSender,
  NotificationMessage,
  SendOutcome,
} from './MessageSender';

/**
 * Hands notifications to Backstage's notifications back end. All of one release share a scope: what
 * is new about it replaces what was shown before, also when a message is sent twice.
 */
export class NotificationSender implements MessageSender<NotificationMessage> {
  private constructor(
    private readonly notifications: NotificationService,
    private readonly now: () => Date,
  ) {}

  static create(options: {
    notifications: NotificationService;
    now: () => Date;
  }): NotificationSender {
    return new NotificationSender(options.notifications, options.now);
  }

  async send(message: NotificationMessage): Promise<SendOutcome> {
    const { recipients, ...shown } = message.payload;
    const at = this.now().toISOString();
    const started = performance.now();
    const finish = (verdict: SendOutcome['verdict'], error?: string) => ({
      verdict,
      attempt: {
        at,
        latencyMs: Math.round(performance.now() - started),
        error,
      },
    });
    try {
      await this.notifications.send({
        recipients: { type: 'entity', entityRef: recipients },
        payload: { ...shown, scope: message.releaseId, severity: 'normal' },
      });
      return finish('succeeded');
    } catch (error) {
      return finish('retry', describeFailure(error));
    }
  }
}
