import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../database/__testUtils__/openDatabase';
import { aNewRelease, storeRelease } from '../database/__testUtils__/records';
import { MemoryOutbox } from '../outbox/__testUtils__/MemoryOutbox';
import {
  ALL_KINDS,
  aNotification,
  aScan,
  aSettlement,
  aWebhook,
} from './__testUtils__/messages';
import { MessageLease, Outbox, OutboxMessage, Settlement } from './Outbox';

const LONG_AGO = '2001-01-01T00:00:00.000Z';
const LESS_LONG_AGO = '2002-01-01T00:00:00.000Z';
const FAR_AHEAD = '2999-01-01T00:00:00.000Z';

/** An outbox, and what is done to its messages in the transactions of a release. */
interface OpenOutbox extends Pick<Outbox, 'claim'> {
  send(...messages: OutboxMessage[]): Promise<void>;
  settle(lease: MessageLease, settlement: Settlement): Promise<unknown>;
}

function inMemory(): OpenOutbox {
  const outbox = new MemoryOutbox(() => new Date());
  return {
    claim: (...asked) => outbox.claim(...asked),
    send: async (...messages) => outbox.add(...messages),
    settle: (lease, settlement) => outbox.settle(lease, settlement),
  };
}

function inDatabase({ outbox, releases }: OpenDatabase): OpenOutbox {
  return {
    claim: (...asked) => outbox.claim(...asked),
    send: async (...messages) => {
      const release = aNewRelease({ id: 'release-1' }, { messages });
      await storeRelease(releases, release);
    },
    settle: (lease, settlement) =>
      releases.transaction(transaction =>
        transaction.settle(lease, settlement),
      ),
  };
}

const databases = TestDatabases.create({ ids: ENGINES });

describe.each([...databases.eachSupportedId(), ['memory' as const]])(
  'an outbox on %s',
  place => {
    let open: OpenOutbox;
    let database: OpenDatabase | undefined;

    beforeEach(async () => {
      database =
        place === 'memory' ? undefined : await openDatabase(databases, place);
      open = database ? inDatabase(database) : inMemory();
    });

    afterEach(() => database?.database.destroy());

    const send = (...messages: OutboxMessage[]) => open.send(...messages);

    function webhooks(count: number) {
      return Array.from({ length: count }, (_, n) =>
        aWebhook({ id: `msg-${n}` }),
      );
    }

    async function claimIds(limit = 10) {
      const claims = await open.claim(limit, 60, ALL_KINDS);
      return claims.map(({ message }) => message.id);
    }

    it('hands out messages as they were written', async () => {
      const messages: OutboxMessage[] = [
        aWebhook({ id: 'msg-1' }),
        aNotification({ id: 'msg-2' }),
        aScan({ id: 'msg-3' }),
      ];
      await send(...messages);
      const claims = await open.claim(10, 60, ALL_KINDS);
      expect(claims).toHaveLength(3);
      for (const message of messages) {
        expect(claims).toContainEqual({
          message,
          ticket: expect.stringMatching(/^[0-9a-f-]{36}$/),
          attempts: 0,
        });
      }
    });

    it('hands out only the kinds that it was asked for', async () => {
      await send(aScan({ id: 'msg-1' }), aWebhook({ id: 'msg-2' }));
      await expect(
        open.claim(10, 60, ['webhook', 'notification']),
      ).resolves.toMatchObject([{ message: { id: 'msg-2' } }]);
      await expect(open.claim(10, 60, ['scan'])).resolves.toMatchObject([
        { message: { id: 'msg-1' } },
      ]);
    });

    it('hands a message out once while its lease lasts', async () => {
      await send(...webhooks(1));
      await expect(claimIds()).resolves.toEqual(['msg-0']);
      await expect(claimIds()).resolves.toEqual([]);
    });

    it('hands a message out again, under another ticket, when its lease ran out', async () => {
      await send(...webhooks(1));
      const [first] = await open.claim(1, -1, ALL_KINDS);
      const [second] = await open.claim(1, 60, ALL_KINDS);
      expect(second.message).toEqual(first.message);
      expect(second.ticket).not.toBe(first.ticket);
    });

    it('never hands a message out twice to relays that ask at once', async () => {
      await send(...webhooks(30));
      const claimed = await Promise.all(
        Array.from({ length: 10 }, () => claimIds(3)),
      );
      expect(claimed.map(ids => ids.length)).toEqual(Array(10).fill(3));
      expect(new Set(claimed.flat()).size).toBe(30);
    });

    it('hands out no more than it was asked for', async () => {
      await send(...webhooks(5));
      await expect(claimIds(2)).resolves.toHaveLength(2);
      await expect(claimIds(10)).resolves.toHaveLength(3);
    });

    it('hands a retry out when it is due, and not before', async () => {
      await send(...webhooks(2));
      const claims = await open.claim(2, 60, ALL_KINDS);
      for (const claim of claims) {
        const nextAttemptAt =
          claim.message.id === 'msg-0' ? LONG_AGO : FAR_AHEAD;
        await open.settle(
          claim,
          aSettlement({ status: 'retry', nextAttemptAt }),
        );
      }
      await expect(open.claim(10, 60, ALL_KINDS)).resolves.toMatchObject([
        { message: { id: 'msg-0' }, attempts: 1 },
      ]);
    });

    it('hands out first what has been due longest', async () => {
      await send(...webhooks(3));
      const claims = await open.claim(3, 60, ALL_KINDS);
      const retry = claims.find(({ message }) => message.id === 'msg-2')!;
      const others = claims.filter(claim => claim !== retry);
      for (const claim of [...others, retry]) {
        const nextAttemptAt = claim === retry ? LONG_AGO : LESS_LONG_AGO;
        await open.settle(
          claim,
          aSettlement({ status: 'retry', nextAttemptAt }),
        );
      }
      await expect(claimIds(1)).resolves.toEqual(['msg-2']);
    });

    it('does not hand out what has ended', async () => {
      await send(...webhooks(2));
      const [first, second] = await open.claim(2, -1, ALL_KINDS);
      await open.settle(first, aSettlement({ status: 'succeeded' }));
      await open.settle(second, aSettlement({ status: 'failed' }));
      await expect(claimIds()).resolves.toEqual([]);
    });

    it('settles nothing under a ticket whose lease ran out', async () => {
      await send(...webhooks(1));
      const [first] = await open.claim(1, -1, ALL_KINDS);
      await open.claim(1, -1, ALL_KINDS);
      await open.settle(first, aSettlement({ status: 'succeeded' }));
      await expect(claimIds()).resolves.toEqual(['msg-0']);
    });
  },
);
