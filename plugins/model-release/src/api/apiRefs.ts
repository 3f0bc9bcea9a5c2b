import { createApiRef } from '@backstage/frontend-plugin-api';
import type { ModelReleaseApi } from '@model-release/backstage-plugin-model-release-common';
import type { EvidenceTransferApi } from './EvidenceTransferApi';

/** How the pages reach the back end. @public */
export const modelReleaseApiRef = createApiRef<ModelReleaseApi>().with({
  id: 'plugin.model-release.client',
  pluginId: 'model-release',
});

/** How files travel; apart from the client, because only a browser can report progress. @public */
export const evidenceTransferApiRef = createApiRef<EvidenceTransferApi>().with({
  id: 'plugin.model-release.evidence-transfer',
  pluginId: 'model-release',
});
