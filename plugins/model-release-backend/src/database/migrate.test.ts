import { randomUUID } from 'node:crypto';
import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import createKnex, { Knex } from 'knex';
import { migrate } from './migrate';
import { ENGINES } from './__testUtils__/openDatabase';

/** The same database, for somebody who may only read, and what puts everything back. */
async function openReadOnly(engine: TestDatabaseId, knex: Knex) {
  if (engine === 'SQLITE_3') {
    await knex.raw('pragma query_only = on');
    return { reader: knex, close: () => knex.raw('pragma query_only = off') };
  }
  const user = `reader_${randomUUID().replaceAll('-', '')}`;
  await knex.raw(`create role ?? login password 'reader'`, user);
  await knex.raw('grant select on all tables in schema public to ??', user);
  const reader = createKnex({
    client: 'pg',
    connection: { ...knex.client.connectionSettings, user, password: 'reader' },
  });
  const close = async () => {
    await reader.destroy();
    await knex.raw('drop owned by ??', user);
    await knex.raw('drop role ??', user);
  };
  return { reader, close };
}

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

  it('says that the database cannot be written to, in words that help', async () => {
    const knex = await databases.init(engine);
    const getClient = async () => knex;
    await migrate(mockServices.database.mock({ getClient }));
    const { reader, close } = await openReadOnly(engine, knex);
    const migrateAsReader = (skip: boolean) =>
      migrate(
        mockServices.database.mock({
          getClient: async () => reader,
          migrations: { skip },
        }),
      );
    await expect(migrateAsReader(false)).rejects.toThrow(
      /^The database of model-release cannot be written to: .*(permission denied|readonly).* Give its user the right/,
    );
    await expect(migrateAsReader(true)).resolves.toBe(reader);
    await close();
  });
});
