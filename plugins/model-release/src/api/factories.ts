import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { ModelReleaseClient } from '@model-release/backstage-plugin-model-release-common';
import { evidenceTransferApiRef } from './EvidenceTransferApi';
import { LazyEvidenceTransfer } from './LazyEvidenceTransfer';
import { modelReleaseApiRef } from './modelReleaseApiRef';

export const clientFactory = createApiFactory({
  api: modelReleaseApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps => new ModelReleaseClient(deps),
});

export const evidenceTransferFactory = createApiFactory({
  api: evidenceTransferApiRef,
  deps: {
    discoveryApi: discoveryApiRef,
    identityApi: identityApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps =>
    new LazyEvidenceTransfer(async () => {
      const { XhrEvidenceTransfer } = await import('./XhrEvidenceTransfer');
      return new XhrEvidenceTransfer(deps);
    }),
});
