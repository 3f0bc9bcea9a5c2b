import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { describeFailure } from '../lib/describeFailure';

/** The table that a migration writes to before anything else. */
const LOCK_TABLE = 'knex_migrations_lock';

/**
 * knex takes any failure to write its lock for a lock that somebody else holds, and advises to remove it.
 * An update of no rows needs the same privileges.
 *
 * @throws Error that says what the database user lacks
 */
async function assertWritable(client: Knex): Promise<void> {
  if (!(await client.schema.hasTable(LOCK_TABLE))) {
    return;
  }
  try {
    await client(LOCK_TABLE).whereRaw('1 = 0').update({ is_locked: 0 });
  } catch (error) {
    throw new Error(
      `The database of model-release cannot be written to: ${describeFailure(
        error,
      )}. Give its user the right to change and create tables. The plugin needs to write even where something else migrates the database and backend.database.skipMigrations is set.`,
    );
  }
}

/**
 * Opens the plugin's database and brings its tables up to date, unless the database is configured
 * to be left as it is.
 *
 * @throws Error when its user may only read
 */
export async function migrate(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await assertWritable(client);
    await client.migrate.latest({
      directory: resolvePackagePath(
        '@model-release/backstage-plugin-model-release-backend',
        'migrations',
      ),
    });
  }
  return client;
}
