import { Knex } from 'knex';
import { isPostgres } from '../operations/engine';

/** How a database answers a statement. */
export interface Plan {
  /** Tables, and indexes of tables, that it goes through from the start. */
  walked: string[];
  /** Rows that it had in hand, those included that it then left out. SQLite does not tell. */
  rowsLookedAt?: number;
}

/** Explains the first statement that `work` sends to the database. */
export async function explain(
  database: Knex,
  work: () => Promise<unknown>,
): Promise<Plan> {
  const statements: Array<{ sql: string; bindings: Knex.Value[] }> = [];
  const keep = (statement: (typeof statements)[0]) => {
    statements.push(statement);
  };
  database.on('query', keep);
  try {
    await work();
  } finally {
    database.removeListener('query', keep);
  }
  const [{ sql, bindings }] = statements;
  return isPostgres(database)
    ? explainOnPostgres(database, sql.replace(/\$\d+/g, '?'), bindings)
    : explainOnSqlite(database, sql, bindings);
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

async function explainOnPostgres(
  database: Knex,
  sql: string,
  bindings: Knex.Value[],
): Promise<Plan> {
  const { rows } = await database.raw(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    bindings,
  );
  const nodes = flatten(rows[0]['QUERY PLAN'][0].Plan);
  const reading = nodes.filter(node => node['Relation Name']);
  return {
    walked: reading
      .filter(
        node =>
          node['Node Type'] === 'Seq Scan' ||
          (node['Index Name'] && !node['Index Cond']),
      )
      .map(node => node['Index Name'] ?? node['Relation Name']!),
    rowsLookedAt: reading
      .map(
        node =>
          node['Actual Loops'] *
          (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
      )
      .reduce((sum, count) => sum + count, 0),
  };
}

function flatten(node: Node): Node[] {
  return [node, ...(node.Plans ?? []).flatMap(flatten)];
}

async function explainOnSqlite(
  database: Knex,
  sql: string,
  bindings: Knex.Value[],
): Promise<Plan> {
  const rows: Array<{ detail: string }> = await database.raw(
    `EXPLAIN QUERY PLAN ${sql}`,
    bindings,
  );
  return {
    walked: rows
      .map(row =>
        /^SCAN (?!page\b)(?:\S+ USING .*INDEX )?(\S+)/.exec(row.detail),
      )
      .flatMap(match => (match ? [match[1]] : [])),
  };
}
