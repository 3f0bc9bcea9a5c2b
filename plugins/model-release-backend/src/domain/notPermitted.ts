import { Permission } from '@backstage/plugin-permission-common';
import {
  ModelReleaseError,
  policyDenial,
} from '@model-release/backstage-plugin-model-release-common';

/** The error for what the portal's policy does not allow. */
export function notPermitted(permission: Permission): ModelReleaseError {
  const { code, message } = policyDenial(permission);
  return new ModelReleaseError(code, message);
}
