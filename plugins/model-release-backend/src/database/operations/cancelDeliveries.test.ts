import { TestDatabases } from '@backstage/backend-test-utils';
import { MessageLease, OutboxMessage, Settlement } from '../../ports/Outbox';
import {
  ALL_KINDS,
  aNotification,
  aSettlement,
  aWebhook,
} from '../../ports/__testUtils__/messages';
import {
  ENGINES,
  openDatabase,
  OpenDatabase,
} from '../__testUtils__/openDatabase';
import { aChange, aNewRelease, storeRelease } from '../__testUtils__/records';

const LONG_AGO = '2001-01-01T00:00:00.000Z';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('cancelDeliveries on %s', engine => {
  let open: OpenDatabase;

  const settle = (claim: MessageLease, settlement: Settlement) =>
    open.releases.transaction(transaction =>
      transaction.settle(claim, settlement),
    );

  /** What a revocation writes. */
  async function revoke(id: string, messages: OutboxMessage[] = []) {
    await open.releases.transaction(async transaction => {
      const before = await transaction.load(id);
      await transaction.update({
        ...aChange(before!, { status: 'revoked' }, messages),
        cancelsDeliveries: true,
      });
    });
  }

  async function claimIds() {
    const claims = await open.outbox.claim(10, 60, ALL_KINDS);
    return claims.map(({ message }) => message.id).sort();
  }

  /** The webhook of `release-1`, in the hands of a relay. */
  async function claimWebhook(leaseSeconds = 60): Promise<MessageLease> {
    const claims = await open.outbox.claim(10, leaseSeconds, ALL_KINDS);
    return claims.find(({ message }) => message.id === 'webhook-1')!;
  }

  async function delivery() {
    const [only] = await open.outbox.listDeliveries('release-1');
    return only;
  }

  const retry = aSettlement({
    status: 'retry',
    nextAttemptAt: LONG_AGO,
    attempt: { at: LONG_AGO, latencyMs: 3, statusCode: 503, error: 'Busy' },
  });

  beforeEach(async () => {
    open = await openDatabase(databases, engine);
    for (const n of [1, 2]) {
      const releaseId = `release-${n}`;
      await storeRelease(
        open.releases,
        aNewRelease(
          { id: releaseId, status: 'approved' },
          {
            messages: [
              aWebhook({ id: `webhook-${n}`, releaseId }),
              aNotification({ id: `notification-${n}`, releaseId }),
            ],
          },
        ),
      );
    }
  });

  afterEach(async () => {
    await open.database.destroy();
  });

  it('keeps the webhook of a revoked release from ever going out, and no other message', async () => {
    await revoke('release-1');
    await expect(claimIds()).resolves.toEqual([
      'notification-1',
      'notification-2',
      'webhook-2',
    ]);
    const cancelled = await delivery();
    expect(cancelled).toMatchObject({ status: 'cancelled', attempts: [] });
    expect(cancelled.nextAttemptAt).toBeUndefined();
    await expect(
      open.outbox.listDeliveries('release-2'),
    ).resolves.toMatchObject([{ status: 'pending' }]);
  });

  it('cancels a message that waits for its next attempt', async () => {
    await settle(await claimWebhook(-1), retry);
    await revoke('release-1');
    await expect(claimIds()).resolves.not.toContain('webhook-1');
    await expect(delivery()).resolves.toMatchObject({
      status: 'cancelled',
      attempts: [{ number: 1, ...retry.attempt }],
    });
  });

  it('leaves what the revocation itself sends', async () => {
    await revoke('release-1', [
      aWebhook({ id: 'webhook-3', releaseId: 'release-1' }),
      aNotification({ id: 'notification-3', releaseId: 'release-1' }),
    ]);
    const claimed = await claimIds();
    expect(claimed).toContain('webhook-3');
    expect(claimed).toContain('notification-3');
    expect(claimed).not.toContain('webhook-1');
  });

  it.each(['succeeded', 'failed'] as const)(
    'leaves a message that %s before the revocation',
    async status => {
      await settle(await claimWebhook(), aSettlement({ status }));
      await revoke('release-1');
      await expect(delivery()).resolves.toMatchObject({ status });
    },
  );

  it.each([
    ['is to be retried', retry, 'cancelled'],
    ['gave up', aSettlement({ status: 'failed' }), 'cancelled'],
    ['arrived', aSettlement({ reference: 'CHG-1041' }), 'succeeded'],
  ] as const)(
    'records the attempt of a message that was on its way and %s',
    async (_, settlement, status) => {
      const claim = await claimWebhook();
      await revoke('release-1');
      await expect(delivery()).resolves.toMatchObject({ status: 'cancelled' });

      await expect(settle(claim, settlement)).resolves.toBe(true);
      const settled = await delivery();
      expect(settled).toMatchObject({
        status,
        attempts: [{ number: 1, ...settlement.attempt }],
      });
      expect(settled.nextAttemptAt).toBeUndefined();
      expect(settled.reference).toBe(settlement.reference);
      await expect(claimIds()).resolves.not.toContain('webhook-1');
    },
  );

  it('does not hand out again what a relay had in hand when its lease runs out', async () => {
    const slow = await claimWebhook(-1);
    await revoke('release-1');
    await expect(claimIds()).resolves.not.toContain('webhook-1');
    // Nobody else holds it, so that even a late word counts.
    await expect(settle(slow, aSettlement())).resolves.toBe(true);
    await expect(delivery()).resolves.toMatchObject({ status: 'succeeded' });
  });

  it('takes no word from a relay that lost its lease to another before the revocation', async () => {
    const slow = await claimWebhook(-1);
    const quick = await claimWebhook();
    await revoke('release-1');
    await expect(settle(slow, aSettlement())).resolves.toBe(false);
    await expect(delivery()).resolves.toMatchObject({
      status: 'cancelled',
      attempts: [],
    });
    await expect(settle(quick, retry)).resolves.toBe(true);
    await expect(settle(quick, aSettlement())).resolves.toBe(false);
    await expect(delivery()).resolves.toMatchObject({
      status: 'cancelled',
      attempts: [{ number: 1 }],
    });
  });

  it('wins over a retry that is settled at the same time', async () => {
    const claim = await claimWebhook();
    await Promise.all([settle(claim, retry), revoke('release-1')]);
    await expect(delivery()).resolves.toMatchObject({
      status: 'cancelled',
      attempts: [{ number: 1 }],
    });
    await expect(claimIds()).resolves.not.toContain('webhook-1');
  });

  it('cancels nothing when the revocation fails', async () => {
    const work = open.releases.transaction(async transaction => {
      const before = await transaction.load('release-1');
      await transaction.update({
        ...aChange(before!, { status: 'revoked' }),
        cancelsDeliveries: true,
      });
      throw new Error('Something else failed');
    });
    await expect(work).rejects.toThrow('Something else failed');
    await expect(claimIds()).resolves.toContain('webhook-1');
  });

  it('is not part of any other change', async () => {
    await open.releases.transaction(async transaction => {
      const before = await transaction.load('release-1');
      await transaction.update(aChange(before!, { comment: 'Nearly there' }));
    });
    await expect(claimIds()).resolves.toContain('webhook-1');
  });
});
