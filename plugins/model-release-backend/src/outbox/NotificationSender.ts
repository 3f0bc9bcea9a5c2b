import { NotificationService } from '@backstage/plugin-notifications-node';
import {
  commentAnchor,
  releasePath,
} from '@model-release/backstage-plugin-model-release-common';
import { performance } from 'node:perf_hooks';
import { placesIn, withNames } from '../domain/notices/naming';
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

/** Refs of the Users who watch a release and may read it, without those who are told the same otherwise. */
export type FindWatchers = (
  releaseId: string,
  alsoTold?: readonly string[],
) => Promise<string[]>;

export interface NotificationSenderOptions {
  notifications: NotificationService;
  delegatesFor: FindDelegates;
  peopleAbove: FindPeopleAbove;
  watchersOf: FindWatchers;
  /** The path of the page with all releases, in the portal. */
  pagePath: string;
  /** What entities are called, by ref. */
  namesOf: (refs: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Whether it asks nobody for anything any more. */
  isSettled: (message: NotificationMessage) => Promise<boolean>;
  now: () => Date;
}

/**
 * Hands notifications to Backstage's notifications back end. It shows each person one notification per scope,
 * and a repeat of a scope keeps the time and the place of the first. So the scope is the id of the message:
 * the same when a message is sent again, and another for each cause.
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

  /** The comment or the step that it is about, or else the release. */
  #linkOf({ releaseId, payload }: NotificationMessage): string {
    const { pagePath } = this.options;
    const { comment, stepKey } = payload;
    const anchor = comment === undefined ? stepKey : commentAnchor(comment);
    return releasePath(releaseId, pagePath, anchor);
  }

  /** Everybody who is told. */
  async #recipientsOf(message: NotificationMessage): Promise<string[]> {
    const { recipients, groupsAbove, watchers, alsoTold } = message.payload;
    const above = groupsAbove
      ? await this.options.peopleAbove(groupsAbove)
      : [];
    const delegates = await this.#delegatesOf(message);
    const watching = watchers
      ? await this.options.watchersOf(message.releaseId, alsoTold)
      : [];
    return [...recipients, ...delegates, ...above, ...watching];
  }

  /** What they are told, with the names that people go by. */
  async #wordsOf({ payload: { title, description } }: NotificationMessage) {
    const refs = placesIn(`${title}\n${description}`);
    const names =
      refs.length > 0 ? await this.options.namesOf(refs) : new Map();
    return fitted({
      title: withNames(title, names),
      description: withNames(description, names),
    });
  }

  async send(message: NotificationMessage): Promise<SendOutcome> {
    const { topic, except } = message.payload;
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
      if (await this.options.isSettled(message)) {
        return finish('succeeded');
      }
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
          ...(await this.#wordsOf(message)),
          topic,
          link: this.#linkOf(message),
          scope: message.id,
          severity: 'normal',
        },
      });
      return finish('succeeded');
    } catch (error) {
      return finish('retry', describeFailure(error));
    }
  }
}
