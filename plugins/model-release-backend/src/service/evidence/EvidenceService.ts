import { Readable } from 'node:stream';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { ByteRange } from '../../ports/EvidenceStorage';

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

/** Takes files in and hands them out. Rejects with a `ModelReleaseError` when it refuses. */
export interface EvidenceService {
  upload(
    releaseId: string,
    upload: Upload,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail>;
  /** Takes a file back before its step is done. */
  removeEvidence(
    releaseId: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail>;
  openEvidence(
    releaseId: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<Download>;
  /** The text of the card that the release is judged by, as it was read. */
  openModelCard(
    releaseId: string,
    credentials: BackstageCredentials,
  ): Promise<Download>;
}
