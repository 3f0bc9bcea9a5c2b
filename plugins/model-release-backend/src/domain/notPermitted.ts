import { Permission } from '@backstage/plugin-permission-common';
import {
  denialError,
  ModelReleaseError,
  policyDenial,
} from '@model-release/backstage-plugin-model-release-common';

/** The error for what the portal's policy does not allow. */
export function notPermitted(permission: Permission): ModelReleaseError {
  return denialError(policyDenial(permission));
}
