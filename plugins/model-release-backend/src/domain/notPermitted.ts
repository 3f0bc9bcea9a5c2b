import { Permission } from '@backstage/plugin-permission-common';
import {
  denialError,
  ModelReleaseError,
  policyDenial,
} from '@model-release/backstage-plugin-model-release-common';

/** The refusal of what the portal's policy does not give somebody. */
export function notPermitted(permission: Permission): ModelReleaseError {
  return denialError(policyDenial(permission));
}
