import type { Evidence } from '@model-release/backstage-plugin-model-release-common';

/** The step that a file belongs to. @public */
export interface EvidenceTarget {
  releaseId: string;
  stepKey: string;
}

/** How a file is sent. @public */
export interface UploadOptions {
  /** The section of the packet that the file covers; all of them when left out. */
  section?: string;
  /** Called with the part that was sent, 0 to 1. */
  onProgress?: (sent: number) => void;
  signal?: AbortSignal;
}

/** The first bytes of a file, or some in its middle. @public */
export interface ByteRange {
  start: number;
  /** The last byte that is wanted. */
  end: number;
}

/** Moves files to and from the back end. @public */
export interface EvidenceTransferApi {
  /**
   * Stores a file under its own name.
   *
   * @throws ResponseError when the back end refuses the file
   * @throws DOMException named `AbortError` when `signal` was aborted
   */
  upload(
    target: EvidenceTarget,
    file: File,
    options?: UploadOptions,
  ): Promise<void>;

  /**
   * Reads a stored file, or a part of it.
   *
   * @throws ResponseError when the back end refuses
   */
  download(
    target: EvidenceTarget,
    evidence: Pick<Evidence, 'id' | 'fileName'>,
    range?: ByteRange,
  ): Promise<Blob>;

  /**
   * Reads what belongs to a release as a whole: its model card, or all of it as one file.
   *
   * @throws ResponseError when the back end refuses
   */
  fetchOfRelease(
    releaseId: string,
    what: 'model-card' | 'packet.zip' | 'packet.html',
  ): Promise<Blob>;
}
