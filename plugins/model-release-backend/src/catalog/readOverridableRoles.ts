import { Config } from '@backstage/config';

/**
 * The roles that a model, its system or its domain may give to others by annotation. None, unless
 * they are listed: otherwise a team could appoint itself as its own reviewer.
 *
 * @throws Error that names the role when the configuration pins it as well, since a pin is meant to
 * hold for every model
 */
export function readOverridableRoles(config: Config): ReadonlySet<string> {
  const roles =
    config.getOptionalStringArray('modelRelease.overridableRoles') ?? [];
  const pinned = config.getOptionalConfig('modelRelease.roles')?.keys() ?? [];
  const both = roles.find(role => pinned.includes(role));
  if (both !== undefined) {
    throw new Error(
      `modelRelease.overridableRoles: “${both}” is pinned by modelRelease.roles.${both}, and a pinned role cannot be overridden. Remove one of the two.`,
    );
  }
  return new Set(roles);
}
