import { ReleaseStatus } from '@model-release/backstage-plugin-model-release-common';

/** What the gate judges by. */
export interface GateCandidate {
  id: string;
  status: ReleaseStatus;
  /** `sha256:<hex>` of the approved weights, where one was given. */
  checkpointDigest?: string;
}
