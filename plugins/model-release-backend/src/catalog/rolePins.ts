import { Config } from '@backstage/config';
import { normalizeOwnerRef } from '../lib/normalizeOwnerRef';

/**
 * Who holds which role by configuration: `modelRelease.roles.<role>`, one ref each.
 *
 * @throws Error when a value is no ref of a Group or User
 */
export function readRolePins(config: Config): ReadonlyMap<string, string> {
  const roles = config.getOptionalConfig('modelRelease.roles');
  return new Map(
    (roles?.keys() ?? []).map(role => {
      try {
        return [role, normalizeOwnerRef(roles!.getString(role))];
      } catch (error) {
        throw new Error(
          `modelRelease.roles.${role}: ${(error as Error).message}`,
        );
      }
    }),
  );
}
