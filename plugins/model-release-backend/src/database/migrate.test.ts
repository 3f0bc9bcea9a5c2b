import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { migrate } from './migrate';
import { ENGINES } from './__testUtils__/openDatabase';

const databases = TestDatabases.create({ ids: ENGINES });

describe.each(databases.eachSupportedId())('migrate on %s', engine => {
  it('creates the tables, and does nothing the second time', async () => {
    const knex = await databases.init(engine);
    const service = mockServices.database.mock({ getClient: async () => knex });
    await migrate(service);
    const database = await migrate(service);
    await expect(database('releases')).resolves.toEqual([]);
  });

  it('leaves the database alone when migrations are switched off', async () => {
    const knex = await databases.init(engine);
    const database = await migrate(
      mockServices.database.mock({
        getClient: async () => knex,
        migrations: { skip: true },
      }),
    );
    await expect(database.schema.hasTable('releases')).resolves.toBe(false);
  });
});
