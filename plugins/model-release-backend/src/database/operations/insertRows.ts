import { Knex } from 'knex';

/** SQLite refuses an insert that joins more than 500 rows. */
const ROWS_PER_STATEMENT = 400;

/** Inserts any number of rows; none at all costs no statement. */
export async function insertRows<TRow extends object>(
  transaction: Knex.Transaction,
  table: string,
  rows: TRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await transaction(table).insert(
      rows.slice(start, start + ROWS_PER_STATEMENT),
    );
  }
}
