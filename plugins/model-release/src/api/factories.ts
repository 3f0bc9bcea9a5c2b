import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { evidenceTransferApiRef, modelReleaseApiRef } from './apiRefs';
import { lazyApi } from './lazyApi';

export const clientFactory = createApiFactory({
  api: modelReleaseApiRef,
  deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
  factory: deps =>
    lazyApi(async () => {
      const { ModelReleaseClient } = await import('./client');
      return new ModelReleaseClient(deps);
    }),
});

export const evidenceTransferFactory = createApiFactory({
  api: evidenceTransferApiRef,
  deps: {
    discoveryApi: discoveryApiRef,
    identityApi: identityApiRef,
    fetchApi: fetchApiRef,
  },
  factory: deps =>
    lazyApi(async () => {
      const { XhrEvidenceTransfer } = await import('./XhrEvidenceTransfer');
      return new XhrEvidenceTransfer(deps);
    }),
});
