import {
  aRelease,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { aNotification } from '../ports/__testUtils__/messages';
import { ReadNotice } from '../ports/NotificationInbox';
import { StoredNotice } from '../ports/Outbox';
import { MarkReadSender } from './MarkReadSender';

const STEP = 'security-review';
const at = '2026-03-02T09:00:00.000Z';
const message = {
  kind: 'mark-read' as const,
  id: 'read_1',
  releaseId: 'release-1',
  createdAt: at,
};

const aNotice = (overrides: Partial<StoredNotice> = {}): StoredNotice => ({
  id: 'note_1',
  payload: aNotification().payload,
  createdAt: at,
  isPending: false,
  ...overrides,
});

function aSender(
  status: 'active' | 'completed',
  notices: StoredNotice[],
  markRead: (read: ReadNotice[]) => Promise<void>,
) {
  const step = aStep({
    key: STEP,
    status,
    owners: ['group:default/appsec'],
    activatedAt: at,
  });
  return MarkReadSender.create({
    inbox: { markRead },
    listNotices: async () => notices,
    findRelease: async () => aRelease({ steps: [step] }),
    now: () => new Date(at),
  });
}

describe('MarkReadSender', () => {
  it('marks what nobody has to do any more as read, by its scope', async () => {
    const markRead = jest.fn().mockResolvedValue(undefined);
    const news = aNotice({
      id: 'news',
      payload: { ...aNotification().payload, asksWhile: undefined },
    });
    const sender = aSender('completed', [aNotice(), news], markRead);
    const { verdict } = await sender.send(message);
    expect(verdict).toBe('succeeded');
    expect(markRead.mock.calls).toEqual([
      [[{ scope: 'note_1', users: undefined }]],
    ]);
  });

  it('asks for nothing while the step still waits', async () => {
    const markRead = jest.fn();
    const sender = aSender('active', [aNotice()], markRead);
    expect((await sender.send(message)).verdict).toBe('succeeded');
    expect(markRead).not.toHaveBeenCalled();
  });

  it('tries again while a notification that is late already is being sent', async () => {
    const markRead = jest.fn().mockResolvedValue(undefined);
    const sender = aSender(
      'completed',
      [aNotice({ isPending: true })],
      markRead,
    );
    expect((await sender.send(message)).verdict).toBe('retry');
  });

  it('tries again when the notifications back end cannot be reached', async () => {
    const sender = aSender('completed', [aNotice()], async () => {
      throw new Error('connect ECONNREFUSED');
    });
    const { verdict, attempt } = await sender.send(message);
    expect(verdict).toBe('retry');
    expect(attempt.error).toContain('ECONNREFUSED');
  });
});
