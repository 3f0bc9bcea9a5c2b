import knexFactory, { Knex } from 'knex';

/** A database that is gone once it is closed, with references that are kept. */
export function openMemoryDatabase(): Knex {
  return knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
    pool: {
      afterCreate: (
        connection: { pragma(text: string): void },
        done: () => void,
      ) => {
        connection.pragma('foreign_keys = ON');
        done();
      },
    },
  });
}
