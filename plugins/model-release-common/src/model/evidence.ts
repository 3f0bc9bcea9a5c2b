import { EvaluationReport } from './evaluation';

/**
 * What the portal's scanners say of a file. Nobody gets one that did not pass, and no step is handed
 * in with it.
 *
 * @public
 */
export interface EvidenceScan {
  status: 'pending' | 'passed' | 'refused';
  /** Why it was refused. */
  reason?: string;
  /** When it passed or was refused. ISO 8601, UTC. */
  at?: string;
  /** Names of the scanners: those that it waits for, then those that looked at it. */
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
  /** As the sender called it. */
  mediaType: string;
  /** What the bytes say that they are. */
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
  /** What it says as an evaluation, when it is one. */
  evaluation?: EvaluationReport;
  /** Missing where the portal had no scanners when the file was stored. */
  scan?: EvidenceScan;
}
