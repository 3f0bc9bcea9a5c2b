import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Page,
  Runbook,
  RunbookStepOwners,
} from '@model-release/backstage-plugin-model-release-common';

/** Published runbooks. Refusals reject with a `ModelReleaseError`. */
export interface RunbookService {
  listRunbooks(credentials: BackstageCredentials): Promise<Page<Runbook>>;
  /** @param version - the highest semantic version when left out */
  findRunbook(
    name: string,
    version: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Runbook>;
  /** Who its steps go to today, whatever the model. The version as above. */
  listOwners(
    name: string,
    version: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Page<RunbookStepOwners>>;
}
