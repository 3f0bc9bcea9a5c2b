import { EvaluationReport } from './evaluation';

/**
 * The scan of a file. A file that has not passed cannot be downloaded, and no step can be completed
 * with it.
 *
 * @public
 */
export interface EvidenceScan {
  status: 'pending' | 'passed' | 'refused';
  /** Why it was blocked. */
  reason?: string;
  /** When it passed or was refused. ISO 8601, UTC. */
  at?: string;
  /** Names of the scanners: first those that are pending, then those that scanned it. */
  scanners: string[];
}

/**
 * A stored file, addressed by the SHA-256 of its bytes.
 *
 * @public
 */
export interface Evidence {
  id: string;
  fileName: string;
  /** As declared by the sender. */
  mediaType: string;
  /** Detected from the first bytes. */
  detectedType?: string;
  /** Bytes. */
  size: number;
  /** `sha256:<hex>` */
  digest: string;
  /** ISO 8601, UTC. */
  storedAt: string;
  storedBy: string;
  /** The section of the step's upload rule that it covers; all of them where it is missing. */
  section?: string;
  /** Its evaluation, if it is one. */
  evaluation?: EvaluationReport;
  /** Missing where the portal had no scanners when the file was stored. */
  scan?: EvidenceScan;
}
