import type { Readable } from 'node:stream';

/**
 * A stored file, as a scanner sees it.
 *
 * @public
 */
export interface FileToScan {
  fileName: string;
  /** As declared by the sender. */
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
 * What a scanner says about a file. The reason is shown to people: one sentence, in plain words, that
 * says what was found.
 *
 * @public
 */
export type ScanResult = { passed: true } | { passed: false; reason: string };

/**
 * Scans files before anybody can download them. A scanner that cannot tell throws: the scan is tried
 * again later, and the file never counts as passed.
 *
 * @public
 */
export interface EvidenceScanner {
  /** Short, unique, and stable: it appears in the audit log. */
  name: string;
  /**
   * Looks at one file.
   *
   * @param options - `signal` aborts when the answer would come too late to be used
   */
  scan(file: FileToScan, options: { signal: AbortSignal }): Promise<ScanResult>;
}
