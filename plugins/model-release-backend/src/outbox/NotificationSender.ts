import { NotificationService } from '@backstage/plugin-notifications-node';
import { releasePath } from '@model-release/backstage-plugin-model-release-common';
import { performance } from 'node:perf_hooks';
import { describeFailure } from '../lib/describeFailure';
import {
  MessageSender,
  NotificationMessage,
  SendOutcome,
} from '../ports/MessageSender';

/** Refs of the current delegates of the people behind these Groups and Users. */
export type FindDelegates = (
  recipients: readonly string[],
  except?: readonly string[],
) => Promise<string[]>;

/** Refs of the people in the Groups directly above Groups, and in those that Users are in. */
export type FindPeopleAbove = (refs: readonly string[]) => Promise<string[]>;

/**
 * The same for a repeat of a message, and another for everything else that somebody has to know.
 * Backstage stores 255 characters; this has 118 at most: a UUID (36), the longest topic (17), a file's
 * UUID or the key of a step (63 by `runbook.schema.json`), and two colons.
 */
function scopeOf({ releaseId, payload }: NotificationMessage): string {
  const { topic, about } = payload;
  const parts = [releaseId, topic, ...(about === undefined ? [] : [about])];
  return parts.join(':');
}

/** Backstage stores 255 characters of a title. PostgreSQL refuses longer ones. */
const MAX_TITLE = 255;

/** A title that fits; one that was cut is whole in the description. */
function fitted<T extends { title: string; description: string }>(shown: T): T {
  const { title, description } = shown;
  if (title.length <= MAX_TITLE) {
    return shown;
  }
  const start = title.slice(0, MAX_TITLE - 1).replace(/[\ud800-\udbff]$/, '');
  return {
    ...shown,
    title: `${start}…`,
    description: `${title}\n${description}`,
  };
}

export interface NotificationSenderOptions {
  notifications: NotificationService;
  delegatesFor: FindDelegates;
  peopleAbove: FindPeopleAbove;
  /** The path of the page with all releases, in the portal. */
  pagePath: string;
  now: () => Date;
}

/**
 * Hands notifications to Backstage's notifications back end, which shows each person one notification
 * per scope: the newest.
 */
export class NotificationSender implements MessageSender<NotificationMessage> {
  private constructor(private readonly options: NotificationSenderOptions) {}

  static create(options: NotificationSenderOptions): NotificationSender {
    return new NotificationSender(options);
  }

  /**
   * Delegates can act on steps for their owners; notifications to the requester are for the
   * requester alone.
   */
  async #delegatesOf({
    payload: { topic, recipients, except },
  }: NotificationMessage): Promise<string[]> {
    return topic === 'step-active'
      ? this.options.delegatesFor(recipients, except)
      : [];
  }

  /** Everybody who is told. */
  async #recipientsOf(message: NotificationMessage): Promise<string[]> {
    const { recipients, groupsAbove } = message.payload;
    const above = groupsAbove
      ? await this.options.peopleAbove(groupsAbove)
      : [];
    const delegates = await this.#delegatesOf(message);
    return [...recipients, ...delegates, ...above];
  }

  async send(message: NotificationMessage): Promise<SendOutcome> {
    const { recipients, except, groupsAbove, about, ...shown } =
      message.payload;
    const { notifications, now } = this.options;
    const at = now().toISOString();
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
      const entityRef = await this.#recipientsOf(message);
      if (entityRef.length === 0) {
        return finish('succeeded');
      }
      await notifications.send({
        recipients: {
          type: 'entity',
          entityRef,
          ...(except && { excludeEntityRef: except }),
        },
        payload: {
          ...fitted(shown),
          link: releasePath(message.releaseId, this.options.pagePath),
          scope: scopeOf(message),
          severity: 'normal',
        },
      });
      return finish('succeeded');
    } catch (error) {
      return finish('retry', describeFailure(error));
    }
  }
}
