import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { EvidenceScanner } from './EvidenceScanner';

/**
 * Where modules add scanners.
 *
 * @public
 */
export interface EvidenceScannersExtensionPoint {
  /**
   * Adds a scanner for every file that is uploaded from now on. It runs after those added before.
   *
   * @throws Error when another scanner has the same name
   */
  addScanner(scanner: EvidenceScanner): void;
}

/**
 * Takes scanners for uploaded files.
 *
 * @public
 */
export const evidenceScannersExtensionPoint =
  createExtensionPoint<EvidenceScannersExtensionPoint>({
    id: 'model-release.evidence-scanners',
  });
