import { TestDatabases } from '@backstage/backend-test-utils';
import { MessageLease, Settlement } from '../../ports/Outbox';
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
import { aNewRelease, storeRelease } from '../__testUtils__/records';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('settleMessage on %s', engine => {
  let open: OpenDatabase;

  const settle = (claim: MessageLease, settlement: Settlement) =>
    open.releases.transaction(transaction =>
      transaction.settle(claim, settlement),
    );

  beforeEach(async () => {
    open = await openDatabase(databases, engine);
    await storeRelease(
      open.releases,
      aNewRelease(
        { id: 'release-1' },
        {
          messages: [
            aWebhook({ id: 'msg-1', releaseId: 'release-1' }),
            aNotification({ id: 'msg-2', releaseId: 'release-1' }),
          ],
        },
      ),
    );
  });

  afterEach(async () => {
    await open.database.destroy();
  });

  async function claimWebhook(leaseSeconds = 60): Promise<MessageLease> {
    const claims = await open.outbox.claim(10, leaseSeconds, ALL_KINDS);
    const claim = claims.find(({ message }) => message.kind === 'webhook');
    if (!claim) {
      throw new Error('The webhook cannot be claimed');
    }
    return claim;
  }

  it('lists each attempt of a webhook, and no notification', async () => {
    const failure = aSettlement({
      status: 'retry',
      nextAttemptAt: '2001-01-01T00:00:00.000Z',
      attempt: {
        at: '2026-03-02T08:00:01.000Z',
        latencyMs: 10_000,
        error: 'No answer within 10 s',
      },
    });
    await expect(settle(await claimWebhook(), failure)).resolves.toBe(true);
    await expect(open.outbox.listDeliveries('release-1')).resolves.toEqual([
      {
        id: 'msg-1',
        stepKey: 'notify-platform',
        target: 'release-ticket',
        status: 'pending',
        createdAt: '2025-03-03T09:00:00.000Z',
        nextAttemptAt: '2001-01-01T00:00:00.000Z',
        attempts: [{ number: 1, ...failure.attempt }],
      },
    ]);

    const success = aSettlement({ reference: 'CHG-1041' });
    await expect(settle(await claimWebhook(), success)).resolves.toBe(true);
    const [delivery] = await open.outbox.listDeliveries('release-1');
    expect(delivery).toMatchObject({
      status: 'succeeded',
      reference: 'CHG-1041',
      attempts: [
        { number: 1, ...failure.attempt },
        { number: 2, ...success.attempt },
      ],
    });
    expect(delivery.nextAttemptAt).toBeUndefined();
  });

  it('shows a message that gave up as failed', async () => {
    await settle(await claimWebhook(), aSettlement({ status: 'failed' }));
    await expect(
      open.outbox.listDeliveries('release-1'),
    ).resolves.toMatchObject([{ status: 'failed' }]);
  });

  it('changes nothing for a relay that lost its lease to another', async () => {
    const slow = await claimWebhook(-1);
    const quick = await claimWebhook();
    await expect(settle(slow, aSettlement())).resolves.toBe(false);
    await expect(
      open.outbox.listDeliveries('release-1'),
    ).resolves.toMatchObject([{ status: 'pending', attempts: [] }]);
    await expect(settle(quick, aSettlement())).resolves.toBe(true);
    await expect(settle(slow, aSettlement())).resolves.toBe(false);
  });

  it('counts the end of a message once when two relays settle it at once', async () => {
    const claim = await claimWebhook();
    const outcomes = await Promise.all([
      settle(claim, aSettlement()),
      settle(claim, aSettlement()),
    ]);
    expect(outcomes.sort()).toEqual([false, true]);
    const [delivery] = await open.outbox.listDeliveries('release-1');
    expect(delivery.attempts).toHaveLength(1);
  });

  it('lists nothing for a release without messages', async () => {
    await expect(open.outbox.listDeliveries('unknown')).resolves.toEqual([]);
  });
});
