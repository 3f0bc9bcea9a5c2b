import {
  servingOf,
  type Release,
  type Serving,
  type ServingQuery,
} from '@model-release/backstage-plugin-model-release-common';

/** What serves, told from all releases: everybody may read everything here. */
export function servingIn(
  releases: readonly Release[],
  { entityRef, environment }: ServingQuery,
): Serving[] {
  const candidates = releases
    .filter(release => release.entityRef === entityRef)
    .filter(release => !environment || release.environment === environment)
    .map(({ rollback, ...release }) => ({
      ...release,
      rollbackTarget:
        rollback.type === 'checkpoint' ? rollback.target : undefined,
    }));
  return servingOf(candidates, () => true);
}
