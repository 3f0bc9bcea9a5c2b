import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GateAnswer,
  GateQuery,
} from '@model-release/backstage-plugin-model-release-common';

/** Says whether a checkpoint may be deployed. Rejects with a `ModelReleaseError` when it refuses. */
export interface GateService {
  checkGate(
    query: GateQuery,
    credentials: BackstageCredentials,
  ): Promise<GateAnswer>;
}
