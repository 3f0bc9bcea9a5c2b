import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  CreateDelegationRequest,
  Delegation,
  Page,
} from '@model-release/backstage-plugin-model-release-common';

/** Lets people delegate their steps. Refusals reject with a `ModelReleaseError`. */
export interface DelegationService {
  /** Current and upcoming delegations that the caller gave or received. */
  list(credentials: BackstageCredentials): Promise<Page<Delegation>>;
  create(
    request: CreateDelegationRequest,
    credentials: BackstageCredentials,
  ): Promise<{ created: boolean; delegation: Delegation }>;
  end(id: string, credentials: BackstageCredentials): Promise<Delegation>;
}
