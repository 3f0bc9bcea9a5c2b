import { Knex } from 'knex';
import { Watched, Watching, WatchStore } from '../ports/WatchStore';
import { EventRow, ReleaseRow, WatchRow } from './mapping/rows';

/** Nobody who does not watch is told late because of a crowd that does. */
const MAX_WATCHERS = 1_000;

/** Keeps who watches what in SQLite or PostgreSQL. */
export class DatabaseWatchStore implements WatchStore {
  static create(options: { database: Knex }): DatabaseWatchStore {
    return new DatabaseWatchStore(options.database);
  }

  private constructor(private readonly database: Knex) {}

  async watchersOf(release: {
    id: string;
    entityRef: string;
  }): Promise<string[]> {
    const [involved, chosen] = await Promise.all([
      this.#involvedIn(release.id),
      this.#chosen(release),
    ]);
    const stopped = new Set(
      chosen
        .filter(({ kind, watching }) => kind === 'release' && !watching)
        .map(row => row.person_ref),
    );
    const people = [
      ...involved,
      ...chosen.filter(row => row.watching).map(row => row.person_ref),
    ];
    return [...new Set(people)].filter(person => !stopped.has(person));
  }

  async of(
    person: string,
    release: { id: string; entityRef: string },
  ): Promise<Watching> {
    const [involved, chosen] = await Promise.all([
      this.#involvedIn(release.id, person),
      this.#chosen(release).where({ person_ref: person }),
    ]);
    const own = chosen.find(({ kind }) => kind === 'release');
    return {
      ...(own && { chosen: Boolean(own.watching) }),
      involved: involved.length > 0,
      watchesModel: chosen.some(
        ({ kind, watching }) => kind === 'model' && Boolean(watching),
      ),
    };
  }

  async watchesModel(person: string, entityRef: string): Promise<boolean> {
    const row = await this.database<WatchRow>('watches')
      .where({ person_ref: person, kind: 'model', subject: entityRef })
      .first('watching');
    return Boolean(row?.watching);
  }

  async choose(
    person: string,
    { kind, subject }: Watched,
    watching: boolean,
    now: string,
  ): Promise<void> {
    await this.database<WatchRow>('watches')
      .insert({ person_ref: person, kind, subject, watching, since: now })
      .onConflict(['person_ref', 'kind', 'subject'])
      .merge(['watching', 'since']);
  }

  /** The requester, and all Users who did something. */
  async #involvedIn(releaseId: string, person?: string): Promise<string[]> {
    const inEvents = (column: 'actor_ref' | 'on_behalf_of') => {
      const query = this.database<EventRow>('events')
        .where({ release_id: releaseId })
        .whereLike(column, 'user:%');
      return (person ? query.where({ [column]: person }) : query).select({
        ref: column,
      });
    };
    const requester = this.database<ReleaseRow>('releases')
      .where({ id: releaseId })
      .whereLike('requester_ref', 'user:%');
    const rows: Array<{ ref: string }> = await this.database
      .union([
        inEvents('actor_ref'),
        inEvents('on_behalf_of'),
        (person
          ? requester.where({ requester_ref: person })
          : requester
        ).select({ ref: 'requester_ref' }),
      ])
      .limit(MAX_WATCHERS);
    return rows.map(({ ref }) => ref);
  }

  #chosen({ id, entityRef }: { id: string; entityRef: string }) {
    return (
      this.database<WatchRow>('watches')
        .where(either =>
          either
            .where({ kind: 'release', subject: id })
            .orWhere({ kind: 'model', subject: entityRef }),
        )
        // Those who stopped first: beyond the limit, nobody is told, and nobody forgotten who said no.
        .orderBy(['watching', 'since'])
        .limit(MAX_WATCHERS)
    );
  }
}
