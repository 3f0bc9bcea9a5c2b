import type { Readable } from 'node:stream';

/**
 * A stored file, as a scanner sees it.
 *
 * @public
 */
export interface FileToScan {
  fileName: string;
  /** As the sender called it. */
  mediaType: string;
  /** Bytes. */
  size: number;
  /** `sha256:<hex>` */
  digest: string;
  /**
   * Opens the bytes from the start; several times, if need be. The stream fails before its end when
   * they are not those of the digest.
   */
  open(): Promise<Readable>;
}

/**
 * What a scanner says of a file. The reason is shown to people, in their own words if possible:
 * one sentence that says what was found.
 *
 * @public
 */
export type ScanResult = { passed: true } | { passed: false; reason: string };

/**
 * Looks at files before anybody gets them. One that cannot tell throws: it is asked again later, and
 * never taken to have passed the file.
 *
 * @public
 */
export interface EvidenceScanner {
  /** Short, unique and stable: it stands in the audit trail. */
  name: string;
  /**
   * Looks at one file.
   *
   * @param options - `signal` aborts when the answer would come too late to be used
   */
  scan(file: FileToScan, options: { signal: AbortSignal }): Promise<ScanResult>;
}
