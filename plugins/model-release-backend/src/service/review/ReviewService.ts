import { Readable } from 'node:stream';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ArchiveListing,
  PacketChanges,
  ReleaseAdvice,
} from '@model-release/backstage-plugin-model-release-common';

/** A generated document. The caller must read or destroy the content. */
export interface Document {
  fileName: string;
  mediaType: string;
  content: Readable;
}

/**
 * What reviewers and auditors read besides the release itself. It stores and decides nothing.
 * Refusals reject with a `ModelReleaseError`.
 */
export interface ReviewService {
  /** Automated checks of data, licenses, and rollback target, and the previous checkpoint. */
  advise(id: string, credentials: BackstageCredentials): Promise<ReleaseAdvice>;
  /** What is in an archive among the files of a step, without unpacking it. */
  listEntries(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ArchiveListing>;
  /** The changes of a sign-off since it was signed last, or of another step since it was completed. */
  compareWithEarlier(
    id: string,
    stepKey: string,
    credentials: BackstageCredentials,
  ): Promise<PacketChanges>;
  /** The whole release as one zip file. */
  openPacket(id: string, credentials: BackstageCredentials): Promise<Document>;
  /** The release as one page, to print. */
  printPacket(id: string, credentials: BackstageCredentials): Promise<Document>;
}
