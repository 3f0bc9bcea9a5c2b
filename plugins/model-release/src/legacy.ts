/**
 * The same tab, card and pages for apps on the old frontend system.
 *
 * @packageDocumentation
 */
export * from './legacy/plugin';
export { isModelReleaseAvailable } from './legacy/isModelReleaseAvailable';
export { modelReleaseApiRef } from './api/modelReleaseApiRef';
export {
  evidenceTransferApiRef,
  type EvidenceTarget,
  type EvidenceTransferApi,
} from './api/EvidenceTransferApi';
