/**
 * Release approval tab, card and pages for fine-tuned models in the catalog, for the new frontend
 * system. Apps on the old one import from `./legacy`.
 *
 * @packageDocumentation
 */
export { modelReleasePlugin as default } from './plugin';
export { evidenceTransferApiRef, modelReleaseApiRef } from './api/apiRefs';
export type {
  EvidenceTarget,
  EvidenceTransferApi,
} from './api/EvidenceTransferApi';
