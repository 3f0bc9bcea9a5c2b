import { Runbook } from '@model-release/backstage-plugin-model-release-common';
import { Knex } from 'knex';
import { toRunbook } from '../mapping/runbookMapping';
import { ReleaseRow, RunbookRow } from '../mapping/rows';

type Pinned = Pick<
  ReleaseRow,
  'id' | 'runbook_name' | 'runbook_version' | 'runbook_digest'
>;

/** Far more than are in use; a definition takes some 50 kB. */
const MAX_KEPT = 200;

const keyOf = (name: string, version: string, digest: string) =>
  JSON.stringify([name, version, digest]);

const pinOf = (row: Pinned) =>
  keyOf(row.runbook_name, row.runbook_version, row.runbook_digest);

/**
 * Keeps the runbooks that releases are pinned to: a version of a runbook never changes, and to read and
 * parse one takes longer than the release itself.
 */
export class RunbookCache {
  readonly #kept = new Map<string, Runbook>();

  /**
   * Looks up the runbook of each of some releases. Those that are not known yet take one statement, however
   * many they are.
   *
   * @throws Error when a release is pinned to what is not stored
   */
  async runbooksOf(
    database: Knex,
    releases: readonly Pinned[],
  ): Promise<(release: Pinned) => Runbook> {
    const unknown = releases.filter(row => !this.#kept.has(pinOf(row)));
    if (unknown.length > 0) {
      await this.#read(database, unknown);
    }
    // Held on to: another question may make room before these are used.
    const found = new Map(
      releases.map(row => [pinOf(row), this.#kept.get(pinOf(row))]),
    );
    return row => {
      const runbook = found.get(pinOf(row));
      if (!runbook) {
        throw new Error(
          `Release ${row.id} is pinned to ${row.runbook_name} ${row.runbook_version} as ${row.runbook_digest}, which is not stored`,
        );
      }
      return runbook;
    };
  }

  async #read(database: Knex, releases: readonly Pinned[]): Promise<void> {
    const rows = await database<RunbookRow>('runbooks')
      .whereIn('name', [...new Set(releases.map(row => row.runbook_name))])
      .whereIn('version', [
        ...new Set(releases.map(row => row.runbook_version)),
      ]);
    if (this.#kept.size + rows.length > MAX_KEPT) {
      this.#kept.clear();
    }
    for (const row of rows) {
      this.#kept.set(keyOf(row.name, row.version, row.digest), toRunbook(row));
    }
  }
}
