import { Release } from '@model-release/backstage-plugin-model-release-common';
import { performance } from 'node:perf_hooks';
import { settledFor } from '../domain/notices/settledFor';
import { describeFailure } from '../lib/describeFailure';
import {
  MarkReadMessage,
  MessageSender,
  SendOutcome,
} from '../ports/MessageSender';
import { NotificationInbox, ReadNotice } from '../ports/NotificationInbox';
import { StoredNotice } from '../ports/Outbox';

export interface MarkReadSenderOptions {
  inbox: NotificationInbox;
  listNotices: (releaseId: string) => Promise<StoredNotice[]>;
  findRelease: (id: string) => Promise<Release | undefined>;
  now: () => Date;
}

/** A notice that asks some or all of its readers for nothing any more. */
type Settled = ReadNotice & { isPending: boolean };

function settledAmong(
  notices: readonly StoredNotice[],
  release: Release,
): Settled[] {
  return notices.flatMap(({ id, payload, createdAt, isPending }) => {
    const people = settledFor({ ...payload, at: createdAt }, release);
    if (people === 'everybody') {
      return [{ scope: id, isPending }];
    }
    return people.length > 0
      ? [{ scope: id, users: people, isPending: false }]
      : [];
  });
}

/**
 * Marks notifications as read that ask nobody for anything any more. It goes by how the release stands when it
 * is sent, so the order in which messages are sent does not matter. One that is being sent meanwhile may arrive
 * after it: then it tries again.
 */
export class MarkReadSender implements MessageSender<MarkReadMessage> {
  private constructor(private readonly options: MarkReadSenderOptions) {}

  static create(options: MarkReadSenderOptions): MarkReadSender {
    return new MarkReadSender(options);
  }

  async #markRead(releaseId: string): Promise<'done' | 'early'> {
    const { inbox, listNotices, findRelease } = this.options;
    const release = await findRelease(releaseId);
    const settled = release
      ? settledAmong(await listNotices(releaseId), release)
      : [];
    if (settled.length > 0) {
      await inbox.markRead(
        settled.map(({ scope, users }) => ({ scope, users })),
      );
    }
    return settled.some(({ isPending }) => isPending) ? 'early' : 'done';
  }

  async send({ releaseId }: MarkReadMessage): Promise<SendOutcome> {
    const at = this.options.now().toISOString();
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
      return (await this.#markRead(releaseId)) === 'done'
        ? finish('succeeded')
        : finish('retry', 'A settled notification is still being sent');
    } catch (error) {
      return finish('retry', describeFailure(error));
    }
  }
}
