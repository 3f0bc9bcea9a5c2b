import { TestDatabases } from '@backstage/backend-test-utils';
import { TestPortal, TestPortalOptions } from './TestPortal';

/**
 * Runs tests on SQLite and on PostgreSQL, against one portal for all of them.
 *
 * @param tests - gets a function, because the portal is there once the first test runs
 */
export function describeOnEachEngine(
  name: string,
  tests: (portal: () => TestPortal) => void,
  options: Omit<TestPortalOptions, 'knex'> = {},
): void {
  jest.setTimeout(60_000);
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())(`${name} on %s`, engine => {
    let portal: TestPortal;

    beforeAll(async () => {
      const knex = await databases.init(engine);
      portal = await TestPortal.start({ ...options, knex });
    });

    afterAll(async () => {
      await portal.stop();
    });

    tests(() => portal);
  });
}
