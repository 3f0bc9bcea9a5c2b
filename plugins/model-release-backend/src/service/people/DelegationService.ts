import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateDelegationRequest,
  Delegation,
  Page,
} from '@model-release/backstage-plugin-model-release-common';

/** Lets people name somebody for their steps. Rejects with a `ModelReleaseError` when it refuses. */
export interface DelegationService {
  /** Those that the caller gave or was given and that are not over. */
  list(credentials: BackstageCredentials): Promise<Page<Delegation>>;
  create(
    request: CreateDelegationRequest,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; delegation: Delegation }>;
  end(id: string, credentials: BackstageCredentials): Promise<Delegation>;
}
