import { createApiRef } from '@backstage/frontend-plugin-api';
import type { Evidence } from '@model-release/backstage-plugin-model-release-common';

/** The step that a file belongs to. @public */
export interface EvidenceTarget {
  releaseId: string;
  stepKey: string;
}

/** Moves files to and from the back end. @public */
export interface EvidenceTransferApi {
  /**
   * Stores a file under its own name.
   *
   * `onProgress` is called with the part that was sent, 0 to 1.
   *
   * @throws ResponseError when the back end refuses the file
   * @throws DOMException named `AbortError` when `signal` was aborted
   */
  upload(
    target: EvidenceTarget,
    file: File,
    options?: { onProgress?: (sent: number) => void; signal?: AbortSignal },
  ): Promise<void>;

  /**
   * Reads a stored file.
   *
   * @throws ResponseError when the back end refuses
   */
  download(target: EvidenceTarget, evidence: Evidence): Promise<Blob>;
}

/** How files travel; apart from the client, because only a browser can report progress. @public */
export const evidenceTransferApiRef = createApiRef<EvidenceTransferApi>().with({
  id: 'plugin.model-release.evidence-transfer',
  pluginId: 'model-release',
});
