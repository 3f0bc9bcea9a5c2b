import { Readable } from 'node:stream';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CommandBodies,
  CreateReleaseRequest,
  Delivery,
  EventTrail,
  GateAnswer,
  GateQuery,
  ListReleasesQuery,
  Page,
  ReleaseAction,
  ReleaseDetail,
  ReleasePreview,
  ReleaseSummary,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { StepCommandInput } from '../../domain/command';
import { ByteRange } from '../../ports/EvidenceStorage';

/** Everything a person or program can tell a release to do, as it came over HTTP. */
export type CommandRequest =
  | StepCommandInput
  | {
      [TName in ReleaseAction]: {
        name: TName;
        body: CommandBodies[TName];
      };
    }[ReleaseAction];

/** A file on its way in. */
export interface Upload {
  stepKey: string;
  fileName: string;
  mediaType: string;
  content: Readable;
  /** Bytes that the sender says are coming. */
  announcedSize?: number;
  /** `sha256:<hex>` that the sender says the bytes have. */
  expectedDigest?: string;
  /** The section of the packet that it covers; all of them when left out. */
  section?: string;
}

/** Stored bytes on their way out. */
export interface Download {
  fileName: string;
  /** `sha256:<hex>` */
  digest: string;
  /** Bytes. */
  size: number;
  /**
   * Opens the bytes, or a part of them. Whoever does reads or destroys them. All of them fail before
   * their end when they are not those of the digest.
   */
  open(range?: ByteRange): Promise<Readable>;
}

/**
 * All that the HTTP API does. Every method rejects with a `ModelReleaseError` when it refuses.
 */
export interface ReleaseService {
  listRunbooks(credentials: BackstageCredentials): Promise<Page<Runbook>>;
  /** @param version - the highest semantic version when left out */
  findRunbook(
    name: string,
    version: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Runbook>;
  preview(
    request: CreateReleaseRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleasePreview>;
  create(
    request: CreateReleaseRequest,
    idempotencyKey: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; release: ReleaseDetail }>;
  execute(
    id: string,
    command: CommandRequest,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail>;
  upload(
    id: string,
    upload: Upload,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail>;
  /** Takes a file back before its step is done. */
  removeEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail>;
  openEvidence(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<Download>;
  /** The text of the card that the release is judged by, as it was read. */
  openModelCard(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Download>;
  get(id: string, credentials: BackstageCredentials): Promise<ReleaseDetail>;
  list(
    query: ListReleasesQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<ReleaseSummary>>;
  listEvents(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<EventTrail>;
  listDeliveries(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Page<Delivery>>;
  checkGate(
    query: GateQuery,
    credentials: BackstageCredentials,
  ): Promise<GateAnswer>;
}
