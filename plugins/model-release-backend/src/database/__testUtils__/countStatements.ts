import { Knex } from 'knex';

/** How many statements `work` sends to the database. */
export async function countStatements(
  database: Knex,
  work: () => Promise<unknown>,
): Promise<number> {
  let count = 0;
  const countOne = () => {
    count += 1;
  };
  database.on('query', countOne);
  try {
    await work();
  } finally {
    database.removeListener('query', countOne);
  }
  return count;
}
