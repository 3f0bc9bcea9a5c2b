import { ReleaseCriteria } from '@model-release/backstage-plugin-model-release-node';
import { Knex } from 'knex';
import { ReaderStore } from '../ports/ReaderStore';
import { ReaderRow } from './mapping/rows';
import { fromJson, toJson } from './mapping/values';

/** Of so many people this replica knows what it stored last. */
const MAX_REMEMBERED = 5_000;

/** Keeps in SQLite or PostgreSQL what people may read. Writes only what is new. */
export class DatabaseReaderStore implements ReaderStore {
  static create(options: { database: Knex }): DatabaseReaderStore {
    return new DatabaseReaderStore(options.database);
  }

  readonly #stored = new Map<string, string>();

  private constructor(private readonly database: Knex) {}

  async remember(
    person: string,
    readable: ReleaseCriteria,
    now: string,
  ): Promise<void> {
    const criteria = toJson(readable);
    // Once an hour at least: another replica may have stored something else meanwhile.
    const stored = `${now.slice(0, 13)} ${criteria}`;
    if (this.#stored.get(person) === stored) {
      return;
    }
    await this.database<ReaderRow>('readers')
      .insert({ person_ref: person, criteria, seen_at: now })
      .onConflict('person_ref')
      .merge();
    if (this.#stored.size >= MAX_REMEMBERED) {
      this.#stored.clear();
    }
    this.#stored.set(person, stored);
  }

  async find(people: readonly string[]): Promise<Map<string, ReleaseCriteria>> {
    const rows = await this.database<ReaderRow>('readers').whereIn(
      'person_ref',
      [...people],
    );
    return new Map(
      rows.map(row => [
        row.person_ref,
        fromJson<ReleaseCriteria>(row.criteria),
      ]),
    );
  }
}
