import { TestDatabases } from '@backstage/backend-test-utils';
import { person, stepOf, TestPortal } from '../__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
const HOUR = 3_600_000;

describe('notifications that are sent late', () => {
  it('ask for nothing that was done meanwhile', async () => {
    const knex = await databases.init('SQLITE_3');
    const silent = await TestPortal.start({ knex, sendsMessages: false });
    silent.now = new Date(Date.now() - HOUR);
    const { id } = await silent.create();
    const { body } = await silent.stepCommand(
      id,
      'scope-and-ownership',
      'complete',
      await checklistOf(silent, id),
      person('lena'),
    );
    expect(stepOf(body, 'scope-and-ownership').status).toBe('completed');
    await silent.stop();

    const portal = await TestPortal.start({ knex });
    const sent = await portal.notifications.until(({ length }) => length >= 3);
    await portal.stop();

    const steps = sent.map(({ payload }) => payload.link?.split('#')[1]);
    expect(steps).toHaveLength(3);
    expect(steps).not.toContain('scope-and-ownership');
  });
});

/** Everything ticked of the first step. */
async function checklistOf(portal: TestPortal, id: string): Promise<object> {
  const { steps } = await portal.get(id);
  const entries = steps[0].checklist ?? [];
  return {
    checklist: Object.fromEntries(entries.map(({ key }) => [key, true])),
  };
}
