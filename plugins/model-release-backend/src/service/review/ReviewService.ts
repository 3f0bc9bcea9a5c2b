import { Readable } from 'node:stream';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ArchiveListing,
  PacketChanges,
  ReleaseAdvice,
} from '@model-release/backstage-plugin-model-release-common';

/** Something made on the spot, on its way out. Whoever asked for it reads or destroys the content. */
export interface Document {
  fileName: string;
  mediaType: string;
  content: Readable;
}

/**
 * What reviewers and auditors read beside the release itself. Nothing of it is stored, and nothing
 * decides. Every method rejects with a `ModelReleaseError` when it refuses.
 */
export interface ReviewService {
  /** What a computer can say of data, licenses, way back, and of the checkpoint before. */
  advise(id: string, credentials: BackstageCredentials): Promise<ReleaseAdvice>;
  /** What is in an archive among the files of a step, without unpacking it. */
  listEntries(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ArchiveListing>;
  /** How what a sign-off covers differs from what the caller, or else anybody, signed last. */
  compareWithSigned(
    id: string,
    stepKey: string,
    credentials: BackstageCredentials,
  ): Promise<PacketChanges>;
  /** Everything of a release as one zip. */
  openPacket(id: string, credentials: BackstageCredentials): Promise<Document>;
  /** The release as one page, to print. */
  printPacket(id: string, credentials: BackstageCredentials): Promise<Document>;
}
