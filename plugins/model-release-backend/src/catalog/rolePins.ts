import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';

const OWNER_KINDS = new Set(['group', 'user']);

/**
 * A ref of a Group or User in full and in lower case; a bare name is a Group.
 *
 * @throws Error when it is a ref of something else
 */
export function normalizeOwnerRef(ref: string): string {
  const parsed = parseEntityRef(ref, { defaultKind: 'group' });
  if (!OWNER_KINDS.has(parsed.kind.toLocaleLowerCase('en-US'))) {
    throw new Error(`${ref} is neither a Group nor a User`);
  }
  return stringifyEntityRef(parsed);
}

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
