import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * Opens the plugin's database and brings its tables up to date, unless the database is configured
 * to be left as it is.
 */
export async function migrate(database: DatabaseService): Promise<Knex> {
  const client = await database.getClient();
  if (!database.migrations?.skip) {
    await client.migrate.latest({
      directory: resolvePackagePath(
        '@model-release/backstage-plugin-model-release-backend',
        'migrations',
      ),
    });
  }
  return client;
}
