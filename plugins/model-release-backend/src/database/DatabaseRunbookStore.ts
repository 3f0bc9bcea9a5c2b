import { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { compare, rcompare } from 'semver';
import { RunbookStore } from '../ports/RunbookStore';
import { toRunbook, toRunbookRow } from './mapping/runbookMapping';
import { RunbookRow } from './mapping/rows';

/** Keeps runbooks in SQLite or PostgreSQL, where triggers refuse to change or remove one. */
export class DatabaseRunbookStore implements RunbookStore {
  static create(options: { database: Knex }): DatabaseRunbookStore {
    return new DatabaseRunbookStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async publish(
    runbook: Runbook,
    source: string,
    now: string,
  ): Promise<Runbook> {
    const row = toRunbookRow(runbook, source, now);
    const { name, version } = row;
    await this.database<RunbookRow>('runbooks')
      .insert(row)
      .onConflict(['name', 'version'])
      .ignore();
    const inForce = await this.find(name, version);
    if (!inForce) {
      throw new Error(`Runbook ${name} ${version} was not stored`);
    }
    return inForce;
  }

  /** By name, the highest version of each first. */
  async list(): Promise<Runbook[]> {
    const rows = await this.database<RunbookRow>('runbooks');
    return rows
      .sort(
        (a, b) =>
          a.name.localeCompare(b.name) || rcompare(a.version, b.version),
      )
      .map(toRunbook);
  }

  async find(name: string, version?: string): Promise<Runbook | undefined> {
    const query = this.database<RunbookRow>('runbooks').where({ name });
    const rows = await (version === undefined
      ? query
      : query.where({ version }));
    const highest = rows.sort((a, b) => compare(a.version, b.version)).pop();
    return highest && toRunbook(highest);
  }
}
