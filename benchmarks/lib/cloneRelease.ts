import type { Knex } from 'knex';

/** Columns that differ from the release that is copied; `n` is the number of the copy. */
type Overrides = Record<string, string>;

const at = (n: string) =>
  `to_char(timestamp '2024-01-01' + (${n}) * interval '10 minutes', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const NEVER = `'9999-12-31T23:59:59.999Z'`;
const IS_OPEN = 'n % 4 = 0';
const ID = `md5('copy ' || n)`;

/** Times without a pattern that an index could profit from. */
const shuffled = (prime: number, count: number) =>
  at(`n::bigint * ${prime} % ${count}`);

async function copyRows(
  database: Knex,
  table: string,
  source: { where: string; id: string; count: number },
  overrides: Overrides,
): Promise<void> {
  const { where, id, count } = source;
  const columns = Object.keys(await database(table).columnInfo());
  const values = columns.map(name => overrides[name] ?? `original."${name}"`);
  await database.raw(
    `INSERT INTO ${table} (${columns.map(name => `"${name}"`).join()})
     SELECT ${values.join()} FROM ${table} original, generate_series(1, ${count}) n
     WHERE original.${where} = ?`,
    [id],
  );
}

/**
 * Copies a release many times, written by the database itself: a quarter of the copies are in review, the
 * others have ended; half are for production. They belong to 500 models that are in no catalog, and were
 * requested by 200 people. What waits is spread over 50 teams; one in 500 waits for `reader`.
 *
 * The trails of the copies are those of the original: nothing here verifies them.
 *
 * @param reader - ref of a Group
 */
export async function cloneRelease(
  database: Knex,
  id: string,
  count: number,
  reader: string,
): Promise<void> {
  await copyRows(
    database,
    'releases',
    { where: 'id', id, count },
    {
      id: ID,
      status: `(array['in_review', 'released', 'withdrawn', 'rejected'])[1 + n % 4]`,
      open_key: 'NULL',
      entity_ref: `'resource:default/model-' || n % 500`,
      checkpoint_id: `'checkpoint-' || n`,
      checkpoint_digest: `'sha256:' || md5('a' || n) || md5('b' || n)`,
      environment: `(array['production', 'staging'])[1 + n / 4 % 2]`,
      requester_ref: `'user:default/engineer-' || n % 200`,
      model_owner_ref: `'group:default/team-' || n % 50`,
      risk: `(array['medium', 'high', 'low'])[1 + n % 3]`,
      created_at: shuffled(7919, count),
      updated_at: shuffled(15485863, count),
      released_at: `CASE WHEN n % 4 = 1 THEN ${shuffled(15485863, count)} END`,
      due_at: `CASE WHEN ${IS_OPEN} THEN ${shuffled(
        104729,
        count,
      )} ELSE ${NEVER} END`,
    },
  );
  const ofRelease = { where: 'release_id', id, count };
  await copyRows(database, 'release_steps', ofRelease, { release_id: ID });
  await copyRows(database, 'step_owners', ofRelease, {
    release_id: ID,
    owner_ref: `CASE WHEN original.active AND n % 500 = 0 THEN '${reader}'
      WHEN original.active THEN 'group:default/team-' || n % 50 ELSE original.owner_ref END`,
    active: `original.active AND ${IS_OPEN}`,
  });
  await copyRows(database, 'events', ofRelease, { release_id: ID });
  await database.raw('VACUUM ANALYZE');
}
