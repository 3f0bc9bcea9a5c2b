import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import {
  modelReleaseCreatePermission,
  modelReleasePageViewPermission,
  ModelReleasePermission,
  modelReleaseResourcePermissions,
} from '@model-release/backstage-plugin-model-release-common';
import {
  modelReleaseResourceRefOf,
  modelReleaseRules,
  ReleaseResource,
} from '@model-release/backstage-plugin-model-release-node';

/** Where releases are looked up. */
export interface ReleaseLookup {
  /** One for each id, in the same order; `undefined` where there is none. */
  findMany(ids: string[]): Promise<Array<ReleaseResource | undefined>>;
}

/**
 * Makes the permissions known, and the rules that policies may set conditions with. Others (the page,
 * search) have conditions applied here, by the ids of releases. Call it before the plugin starts.
 */
export function registerPermissions(
  registry: PermissionsRegistryService,
  releases: ReleaseLookup,
): void {
  registry.addPermissions([
    modelReleasePageViewPermission,
    modelReleaseCreatePermission,
  ]);
  for (const permission of modelReleaseResourcePermissions) {
    addResourceType(registry, releases, permission);
  }
}

/** Each permission has a resource type of its own, with all rules. */
function addResourceType(
  registry: PermissionsRegistryService,
  releases: ReleaseLookup,
  permission: ModelReleasePermission,
): void {
  const { resourceType } = permission;
  registry.addResourceType({
    resourceRef: modelReleaseResourceRefOf(resourceType),
    permissions: [permission],
    rules: Object.values(modelReleaseRules).map(rule => ({
      ...rule,
      resourceType,
    })),
    getResources: ids => releases.findMany(ids),
  });
}
