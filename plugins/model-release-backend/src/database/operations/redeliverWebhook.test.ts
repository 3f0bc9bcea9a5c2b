import { TestDatabases } from '@backstage/backend-test-utils';
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

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('redeliverWebhook on %s', engine => {
  let open: OpenDatabase;

  beforeEach(async () => {
    open = await openDatabase(databases, engine);
    const messages = [
      aWebhook({ id: 'msg-1' }),
      aNotification({ id: 'note-1' }),
    ];
    const release = aNewRelease({ id: 'release-1' }, { messages });
    await storeRelease(open.releases, release);
  });

  afterEach(() => open.database.destroy());

  const claim = () => open.outbox.claim(10, 60, ALL_KINDS);

  async function settleAll(status: 'failed' | 'succeeded'): Promise<void> {
    for (const lease of await claim()) {
      await open.releases.transaction(transaction =>
        transaction.settle(lease, aSettlement({ status })),
      );
    }
  }

  async function redeliver(stepKey: string): Promise<void> {
    await open.releases.transaction(async transaction => {
      const before = await transaction.load('release-1');
      await transaction.update({
        ...aChange(before!, {}),
        redeliveries: [stepKey],
      });
    });
  }

  const { stepKey } = aWebhook();

  it('hands a failed webhook out again, at once, after the attempts before', async () => {
    await settleAll('failed');
    await redeliver(stepKey);
    await expect(claim()).resolves.toMatchObject([
      { message: { id: 'msg-1' }, attempts: 1 },
    ]);
    await expect(
      open.outbox.listDeliveries('release-1'),
    ).resolves.toMatchObject([{ status: 'pending', attempts: [{}] }]);
  });

  it('refuses to send what was received, and changes nothing then', async () => {
    await settleAll('succeeded');
    await expect(redeliver(stepKey)).rejects.toThrow(
      `Release release-1 has 0 failed webhooks of step ${stepKey}, not 1`,
    );
    await expect(claim()).resolves.toEqual([]);
  });

  it('refuses to send what a step does not have', async () => {
    await settleAll('failed');
    await expect(redeliver('another')).rejects.toThrow('0 failed webhooks');
  });
});
