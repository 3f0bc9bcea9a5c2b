import {
  GateQuery,
  Page,
  Release,
  ReleaseSubject,
  ServingCandidate,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseCriteria } from '@model-release/backstage-plugin-model-release-node';
import { Knex } from 'knex';
import {
  ModelPlace,
  RecentRequest,
  RelatedRelease,
} from '../domain/RelatedRelease';
import {
  ReleaseFilter,
  ReleaseRecord,
  ReleaseStore,
  ReleaseTransaction,
  ServingFilter,
  StoredPacket,
} from '../ports/ReleaseStore';
import { DatabaseReleaseTransaction } from './DatabaseReleaseTransaction';
import { findForGate } from './operations/findForGate';
import { findServing } from './operations/findServing';
import { selectReadable } from './operations/selectReadable';
import { listRecent } from './operations/listRecent';
import { listRelated, Related } from './operations/listRelated';
import { readTrail } from './operations/readTrail';
import { listReleases } from './operations/listReleases';
import { findReleases } from './operations/findReleases';
import { findOpen } from './operations/findOpen';
import { RunbookCache } from './operations/RunbookCache';
import { loadRelease } from './operations/loadRelease';
import { SignedPacketRow } from './mapping/rows';

/** Keeps releases in SQLite or PostgreSQL. The tables are explained in `migrations/`. */
export class DatabaseReleaseStore implements ReleaseStore {
  static create(options: { database: Knex }): DatabaseReleaseStore {
    return new DatabaseReleaseStore(options.database);
  }

  readonly #runbooks = new RunbookCache();

  private constructor(private readonly database: Knex) {}

  transaction<T>(
    work: (transaction: ReleaseTransaction) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(transaction =>
      work(DatabaseReleaseTransaction.of(transaction, this.#runbooks)),
    );
  }

  find(id: string): Promise<ReleaseRecord | undefined> {
    return loadRelease(this.database, id, { lock: false }, this.#runbooks);
  }

  findMany(ids: readonly string[]): Promise<Array<Release | undefined>> {
    return findReleases(this.database, ids, this.#runbooks);
  }

  findOpen(subject: ReleaseSubject): Promise<string | undefined> {
    return findOpen(this.database, subject);
  }

  list(filter: ReleaseFilter): Promise<Page<Release>> {
    return listReleases(this.database, filter, this.#runbooks);
  }

  readTrail(releaseId: string): ReturnType<ReleaseStore['readTrail']> {
    return readTrail(this.database, releaseId);
  }

  listRelated(place: ModelPlace, related: Related): Promise<RelatedRelease[]> {
    return listRelated(this.database, place, related);
  }

  listRecent(
    model: Pick<ModelPlace, 'entityRef' | 'model'>,
  ): Promise<RecentRequest[]> {
    return listRecent(this.database, model);
  }

  async findPacket(digest: string): Promise<StoredPacket | undefined> {
    const row = await this.database<SignedPacketRow>('signed_packets')
      .where({ digest })
      .first();
    return (
      row && {
        digest: row.digest,
        content: row.content,
        signedAt: row.signed_at,
      }
    );
  }

  findForGate(
    query: Omit<GateQuery, 'digest'>,
  ): ReturnType<ReleaseStore['findForGate']> {
    return findForGate(this.database, query);
  }
  findServing(filter: ServingFilter): Promise<ServingCandidate[]> {
    return findServing(this.database, filter);
  }

  selectReadable(
    ids: readonly string[],
    criteria: ReleaseCriteria,
  ): Promise<string[]> {
    return selectReadable(this.database, ids, criteria);
  }
}
