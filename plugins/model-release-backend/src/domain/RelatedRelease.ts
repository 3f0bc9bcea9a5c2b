import { ReleaseStatus } from '@model-release/backstage-plugin-model-release-common';

/** A release of the same model to the same environment. */
export interface RelatedRelease {
  id: string;
  checkpointId: string;
  status: ReleaseStatus;
  /** ISO 8601, UTC. */
  createdAt: string;
}
