import {
  GateQuery,
  Page,
  Release,
  ReleaseEvent,
  ReleaseStatus,
  ReleaseSubject,
  ServingCandidate,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseCriteria } from '@model-release/backstage-plugin-model-release-node';
import { Remark } from '../domain/decision';
import { GateCandidate } from '../domain/GateCandidate';
import {
  ModelPlace,
  RecentRequest,
  RelatedRelease,
} from '../domain/RelatedRelease';
import { MessageLease, OutboxMessage, Settlement } from './Outbox';

/** A release together with the end of its audit chain. */
export interface ReleaseRecord {
  release: Release;
  /** `seq` 0 and `head` {@link GENESIS} before the first event. */
  audit: { seq: number; head: string };
}

/** The `prevHash` of every first event. */
export const GENESIS = `sha256:${'0'.repeat(64)}`;

/** What a step was judged on or signed, as the text whose SHA-256 signature and event name. */
export interface StoredPacket {
  /** `sha256:<hex>` of the content. */
  digest: string;
  /** Canonical JSON. */
  content: string;
  signedAt: string;
}

/** Everything that one command writes, in one transaction. */
export interface ReleaseChange {
  before: ReleaseRecord;
  after: ReleaseRecord;
  /** Sealed, following `before.audit`. */
  events: ReleaseEvent[];
  messages: OutboxMessage[];
  /** What was said in the discussion. */
  remarks: readonly Remark[];
  packets: StoredPacket[];
  /** Keys of webhook steps whose failed message is due again, under the same id. */
  redeliveries: readonly string[];
  /** Whether undelivered webhooks are canceled. */
  cancelsDeliveries: boolean;
}

/** A first creation. */
export interface NewRelease {
  record: ReleaseRecord;
  events: ReleaseEvent[];
  messages: OutboxMessage[];
  /** Remembers the request so that a repeat finds this release. */
  idempotency?: IdempotencyKey;
}

/** One requester's key for one creation. */
export interface IdempotencyKey {
  requester: string;
  key: string;
  /** `sha256:<hex>` of the request's canonical JSON. */
  requestDigest: string;
}

/** Somebody else stored the same requester's key first: read it again. */
export class IdempotencyKeyTaken extends Error {
  readonly name = 'IdempotencyKeyTaken';
}

/** ISO 8601, UTC; open where an end is left out. */
export interface Period {
  from?: string;
  before?: string;
}

/** What to list; every field narrows. Refs are lower-case. */
export interface ReleaseFilter {
  entityRef?: string;
  statuses?: ReleaseStatus[];
  /** Releases with an active step owned by one of these. */
  ownerRefs?: string[];
  requester?: string;
  environment?: string;
  runbook?: string;
  risks?: string[];
  /** Requested from this time on, and before that one. */
  created?: Period;
  /** Released from this time on, and before that one. */
  released?: Period;
  /** Releases with an active step due before this time. */
  overdueAt?: string;
  /**
   * Found in the model, checkpoint id or requester, or the beginning of a ticket or of a digest of the
   * weights; without regard to case.
   */
  text?: string;
  /** Releases that the caller may read; when left out, all. */
  readable?: ReleaseCriteria;
  orderBy: 'dueAt' | 'createdAt' | 'updatedAt';
  limit: number;
  cursor?: string;
}

/** Which releases tell what serves. Refs are lower-case. */
export interface ServingFilter {
  entityRef: string;
  environment?: string;
}

/** The work of one transaction. Nothing here talks to anything but the database. */
export interface ReleaseTransaction {
  /** Reads a release and locks it until the transaction ends. */
  load(id: string): Promise<ReleaseRecord | undefined>;
  /**
   * Stores a new release.
   *
   * @throws IdempotencyKeyTaken when the key was used before
   * @throws ModelReleaseError `release_conflict` when an open release has the same subject; its
   * message and `details.release` name that one
   */
  insert(release: NewRelease): Promise<void>;
  /**
   * Stores what a command changed: the release row, the changed steps and their owners, files,
   * events, messages.
   *
   * @throws Error when a row is not as it was in `before`
   */
  update(change: ReleaseChange): Promise<void>;
  findByIdempotencyKey(
    requester: string,
    key: string,
  ): Promise<{ releaseId: string; requestDigest: string } | undefined>;
  /**
   * Records an attempt and ends or prolongs a lease.
   *
   * @returns false when the lease was lost: the caller must not write anything else
   */
  settle(lease: MessageLease, settlement: Settlement): Promise<boolean>;
}

/** Keeps releases and their audit trail. */
export interface ReleaseStore {
  transaction<T>(
    work: (transaction: ReleaseTransaction) => Promise<T>,
  ): Promise<T>;
  find(id: string): Promise<ReleaseRecord | undefined>;
  /**
   * Reads several at once, without the files of their steps.
   *
   * @returns one for each id, in the same order; `undefined` where there is none
   */
  findMany(ids: readonly string[]): Promise<Array<Release | undefined>>;
  /** The id of the open release of a subject. */
  findOpen(subject: ReleaseSubject): Promise<string | undefined>;
  /**
   * Reads a page. The `files` of its steps are left empty: no list shows them. Ordered by `dueAt`,
   * the earliest due is first and releases with nothing due are last; by `createdAt`, the newest; by
   * `updatedAt`, what changed last.
   *
   * @throws ModelReleaseError `invalid_cursor`
   */
  list(filter: ReleaseFilter): Promise<Page<Release>>;
  /**
   * Reads the audit trail, oldest first, and the head that the release row holds for it: both as
   * they were at one moment, so that a command meanwhile cannot make the chain look broken.
   */
  readTrail(
    releaseId: string,
  ): Promise<{ events: ReleaseEvent[]; head: string } | undefined>;
  /** Releases of a model to an environment, newest first. */
  listRelated(
    place: ModelPlace,
    related: {
      checkpointId?: string;
      statuses?: ReleaseStatus[];
      /** Requested before the release. */
      isEarlier?: true;
    },
  ): Promise<RelatedRelease[]>;
  /** The newest requests for a model, to whichever environment, newest first. */
  listRecent(
    model: Pick<ModelPlace, 'entityRef' | 'model'>,
  ): Promise<RecentRequest[]>;
  /** What was signed, or what a step was judged on, under a digest. */
  findPacket(digest: string): Promise<StoredPacket | undefined>;
  /**
   * The newest release for this subject that is approved or released and was requested after the
   * last revocation, one that binds a digest before one that does not; else the newest that was
   * revoked, else the newest of all.
   */
  findForGate(
    query: Omit<GateQuery, 'digest'>,
  ): Promise<GateCandidate | undefined>;
  /**
   * Of one entity, by environment and model: the newest that were ever released, and the newest that
   * are open. Whether they may be read is another question: see `selectReadable`.
   */
  findServing(filter: ServingFilter): Promise<ServingCandidate[]>;
  /** Which of these may be read. */
  selectReadable(
    ids: readonly string[],
    criteria: ReleaseCriteria,
  ): Promise<string[]>;
}
