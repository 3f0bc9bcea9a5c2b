/**
 * The same tab, card and pages for apps on the old frontend system.
 *
 * @packageDocumentation
 */
export * from './legacy/plugin';
export { isModelReleaseAvailable } from './legacy/isModelReleaseAvailable';
export { evidenceTransferApiRef, modelReleaseApiRef } from './api/apiRefs';
export type {
  EvidenceTarget,
  EvidenceTransferApi,
} from './api/EvidenceTransferApi';
