import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GateAnswer,
  GateQuery,
} from '@model-release/backstage-plugin-model-release-common';

/** Answers whether a checkpoint may be deployed. Refusals reject with a `ModelReleaseError`. */
export interface GateService {
  checkGate(
    query: GateQuery,
    credentials: BackstageCredentials,
  ): Promise<GateAnswer>;
}
