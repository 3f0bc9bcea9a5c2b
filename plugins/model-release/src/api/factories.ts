import {
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/core-plugin-api';
import { ModelReleaseClient } from '@model-release/backstage-plugin-model-release-common';
import { evidenceTransferApiRef } from './EvidenceTransferApi';
import { modelReleaseApiRef } from './modelReleaseApiRef';
import { XhrEvidenceTransfer } from './XhrEvidenceTransfer';

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
  factory: deps => new XhrEvidenceTransfer(deps),
});
