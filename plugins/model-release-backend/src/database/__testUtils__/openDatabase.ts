import {
  mockServices,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { Knex } from 'knex';
import { DatabaseDelegationStore } from '../DatabaseDelegationStore';
import { DatabaseOutbox } from '../DatabaseOutbox';
import { DatabaseReleaseStore } from '../DatabaseReleaseStore';
import { DatabaseRunbookStore } from '../DatabaseRunbookStore';
import { migrate } from '../migrate';

/** The engines that every store test runs on. */
export const ENGINES: TestDatabaseId[] = ['SQLITE_3', 'POSTGRES_18'];

/** A fresh database and the stores that keep their data in it. */
export interface OpenDatabase {
  database: Knex;
  delegations: DatabaseDelegationStore;
  outbox: DatabaseOutbox;
  releases: DatabaseReleaseStore;
  runbooks: DatabaseRunbookStore;
}

function storesIn(database: Knex) {
  return {
    delegations: DatabaseDelegationStore.create({ database }),
    outbox: DatabaseOutbox.create({ database }),
    releases: DatabaseReleaseStore.create({ database }),
    runbooks: DatabaseRunbookStore.create({ database }),
  };
}

/** Opens a fresh, migrated database in which the builders' runbook is published. */
export async function openDatabase(
  databases: TestDatabases,
  engine: TestDatabaseId,
): Promise<OpenDatabase> {
  const knex = await databases.init(engine);
  const database = await migrate(
    mockServices.database.mock({ getClient: async () => knex }),
  );
  const stores = storesIn(database);
  await stores.runbooks.publish(aRunbook(), 'test', '2026-01-15T00:00:00.000Z');
  return { database, ...stores };
}

/**
 * The stores within one transaction of a shared database: whatever a test writes is gone when it
 * calls `database.rollback()`. For tests that do one thing after another; parallel work needs a
 * database of its own.
 */
export async function openTransaction(
  shared: OpenDatabase,
): Promise<OpenDatabase & { database: Knex.Transaction }> {
  const database = await shared.database.transaction();
  return { database, ...storesIn(database) };
}

/**
 * {@link openTransaction} for each test of a suite, on one database for all of them; a test asks for it
 * while it runs.
 */
export function openForEachTest(
  databases: TestDatabases,
  engine: TestDatabaseId,
): () => Awaited<ReturnType<typeof openTransaction>> {
  let shared: OpenDatabase;
  let open: Awaited<ReturnType<typeof openTransaction>>;

  beforeAll(async () => {
    shared = await openDatabase(databases, engine);
  });

  beforeEach(async () => {
    open = await openTransaction(shared);
  });

  afterEach(async () => {
    await open.database.rollback();
  });

  afterAll(async () => {
    await shared.database.destroy();
  });

  return () => open;
}
