/**
 * Release approval tab, card and pages for fine-tuned models in the catalog, for the new frontend
 * system. Apps on the old one import from `./legacy`.
 *
 * @packageDocumentation
 */
export { modelReleasePlugin as default } from './plugin';
export { modelReleaseApiRef } from './api/modelReleaseApiRef';
export {
  evidenceTransferApiRef,
  type EvidenceTarget,
  type EvidenceTransferApi,
} from './api/EvidenceTransferApi';
