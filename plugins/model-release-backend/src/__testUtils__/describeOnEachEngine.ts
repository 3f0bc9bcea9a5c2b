import { TestDatabases } from '@backstage/backend-test-utils';
import { PortalOptions } from './PortalBackend';
import { TestPortal } from './TestPortal';

/**
 * Runs tests on SQLite and on PostgreSQL, against one portal for all of them.
 *
 * @param tests - gets a function, because the portal is there once the first test runs
 */
export function describeOnEachEngine(
  name: string,
  tests: (portal: () => TestPortal) => void,
  options: Omit<PortalOptions, 'knex'> = {},
): void {
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
