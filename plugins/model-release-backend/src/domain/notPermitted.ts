import { Permission } from '@backstage/plugin-permission-common';
import {
  ModelReleaseError,
  policyDenial,
} from '@model-release/backstage-plugin-model-release-common';

/** The refusal of what the portal's policy does not give somebody. */
export function notPermitted(permission: Permission): ModelReleaseError {
  const { code, message } = policyDenial(permission);
  return new ModelReleaseError(code, message);
}
