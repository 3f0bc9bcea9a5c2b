import { Knex } from 'knex';
import { EvidenceReferences } from '../ports/EvidenceReferences';

const DIGEST = /sha256:[0-9a-f]{64}/g;
const PAGE_SIZE = 1000;

type Row = Record<string, string | number>;

/** A text column that may contain digests, and the columns that locate its row. */
interface Place {
  table: string;
  key: string[];
  text: string;
}

/**
 * Everywhere a digest of stored bytes can occur: files of steps, model cards of releases, all
 * events, and signed packets.
 */
const PLACES: Place[] = [
  { table: 'evidence', key: ['id'], text: 'digest' },
  { table: 'releases', key: ['id'], text: 'details' },
  { table: 'events', key: ['release_id', 'seq'], text: 'data' },
  { table: 'signed_packets', key: ['digest'], text: 'content' },
];

/**
 * Searches everything in releases as text. It keeps too much when somebody writes a digest into a
 * comment, and never loses a file because a new kind of event names it in a new place.
 */
export class DatabaseEvidenceReferences implements EvidenceReferences {
  static create(options: { database: Knex }): DatabaseEvidenceReferences {
    return new DatabaseEvidenceReferences(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async hasReleases(): Promise<boolean> {
    return (await this.database('releases').first('id')) !== undefined;
  }

  async among(digests: Iterable<string>): Promise<Set<string>> {
    const wanted = new Set(digests);
    const found = new Set<string>();
    for (const place of PLACES) {
      for await (const text of this.#texts(place)) {
        for (const [digest] of text.matchAll(DIGEST)) {
          if (wanted.delete(digest)) {
            found.add(digest);
          }
        }
        if (wanted.size === 0) {
          return found;
        }
      }
    }
    return found;
  }

  /** Page by page, so that no replica ever holds a whole table in memory. */
  async *#texts(place: Place): AsyncGenerator<string> {
    let last: Row | undefined;
    do {
      const rows = await this.#page(place, last);
      for (const row of rows) {
        yield String(row[place.text]);
      }
      last = rows[PAGE_SIZE - 1];
    } while (last);
  }

  async #page({ table, key, text }: Place, last?: Row): Promise<Row[]> {
    const page = this.database(table)
      .select(...key, text)
      .where(text, 'like', '%sha256:%')
      .orderBy(key)
      .limit(PAGE_SIZE);
    if (last) {
      const columns = key.map(() => '??').join(', ');
      const values = key.map(() => '?').join(', ');
      page.whereRaw(`(${columns}) > (${values})`, [
        ...key,
        ...key.map(column => last[column]),
      ]);
    }
    return page;
  }
}
