import { Readable } from 'node:stream';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { ByteRange } from '../../ports/EvidenceStorage';

/** An upload. */
export interface Upload {
  stepKey: string;
  fileName: string;
  mediaType: string;
  content: Readable;
  /** The announced size in bytes. */
  announcedSize?: number;
  /** The announced digest, `sha256:<hex>`. */
  expectedDigest?: string;
  /** The section of the packet that it covers; all of them when left out. */
  section?: string;
}

/** A download. */
export interface Download {
  fileName: string;
  /** `sha256:<hex>` */
  digest: string;
  /** Bytes. */
  size: number;
  /**
   * Opens the bytes, or a part of them. The caller must read or destroy the stream. A full stream
   * fails before its end when the bytes do not match the digest.
   */
  open(range?: ByteRange): Promise<Readable>;
}

/** Uploads and downloads of files. Refusals reject with a `ModelReleaseError`. */
export interface EvidenceService {
  upload(
    releaseId: string,
    upload: Upload,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail>;
  /** Removes a file before its step is completed. */
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
  /** The text of the model card of the release, as it was read. */
  openModelCard(
    releaseId: string,
    credentials: BackstageCredentials,
  ): Promise<Download>;
}
