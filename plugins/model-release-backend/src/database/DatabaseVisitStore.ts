import { Knex } from 'knex';
import { Visit } from '../domain/nextVisit';
import { VisitStore } from '../ports/VisitStore';
import { VisitRow } from './mapping/rows';

/** Releases that somebody is told news of. Older visits are forgotten. */
const MAX_OF_PERSON = 500;

function toVisit({ seq, seen_at, since_seq, since_at }: VisitRow): Visit {
  return {
    seq,
    at: seen_at,
    ...(since_seq !== null &&
      since_at !== null && { since: { seq: since_seq, at: since_at } }),
  };
}

/** Keeps visits in SQLite or PostgreSQL. */
export class DatabaseVisitStore implements VisitStore {
  static create(options: { database: Knex }): DatabaseVisitStore {
    return new DatabaseVisitStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async replace(
    { releaseId, userRef }: { releaseId: string; userRef: string },
    next: (before: Visit | undefined) => Visit,
  ): Promise<Visit> {
    return this.database.transaction(async transaction => {
      const key = { release_id: releaseId, user_ref: userRef };
      const row = await transaction<VisitRow>('visits')
        .where(key)
        .forUpdate()
        .first();
      const visit = next(row && toVisit(row));
      await transaction<VisitRow>('visits')
        .insert({
          ...key,
          seq: visit.seq,
          seen_at: visit.at,
          since_seq: visit.since?.seq ?? null,
          since_at: visit.since?.at ?? null,
        })
        .onConflict(['release_id', 'user_ref'])
        .merge();
      if (!row) {
        await this.#forgetOldest(transaction, userRef);
      }
      return visit;
    });
  }

  async #forgetOldest(transaction: Knex.Transaction, userRef: string) {
    const [oldestKept] = await transaction<VisitRow>('visits')
      .where({ user_ref: userRef })
      .orderBy('seen_at', 'desc')
      .offset(MAX_OF_PERSON - 1)
      .limit(1)
      .select('seen_at');
    if (oldestKept) {
      await transaction<VisitRow>('visits')
        .where({ user_ref: userRef })
        .where('seen_at', '<', oldestKept.seen_at)
        .delete();
    }
  }
}
