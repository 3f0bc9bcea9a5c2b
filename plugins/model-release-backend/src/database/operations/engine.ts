import { Knex } from 'knex';

export function isPostgres(database: Knex): boolean {
  return database.client.dialect === 'postgresql';
}

/**
 * The clock of the database, in the form of every stored time. Leases count by it, because the
 * clocks of two replicas may disagree. On PostgreSQL it stands still during one statement, which
 * lets an index be used.
 *
 * @param secondsFromNow - 0 for now
 */
export function databaseTime(database: Knex, secondsFromNow = 0): Knex.Raw {
  return isPostgres(database)
    ? database.raw(
        `to_char(
          (statement_timestamp() + make_interval(secs => ?)) at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'
        )`,
        [secondsFromNow],
      )
    : database.raw(`strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)`, [
        `${secondsFromNow} seconds`,
      ]);
}
