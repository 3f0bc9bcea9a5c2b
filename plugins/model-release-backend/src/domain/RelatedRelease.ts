import {
  Release,
  ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';

/** A model in an environment; with an `id`, as it is for all releases but that one. */
export type ModelPlace = Pick<Release, 'entityRef' | 'model' | 'environment'> &
  Partial<Pick<Release, 'id' | 'createdAt'>>;

/** A release of the same model to the same environment. */
export interface RelatedRelease {
  id: string;
  checkpointId: string;
  status: ReleaseStatus;
  /** ISO 8601, UTC. */
  createdAt: string;
}

/** A request for a release of a model to any environment. */
export interface RecentRequest {
  id: string;
  environment: string;
  requester: string;
}
