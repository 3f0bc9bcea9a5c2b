import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  isModelReleasePermission,
  MODEL_RELEASE_RESOURCE_TYPES,
  modelReleaseCreatePermission,
  modelReleasePermissions,
  modelReleaseResourcePermissions,
} from './permissions';

describe('the permissions', () => {
  it('are each named by resource type and action, so that no policy grants two at once', () => {
    const named = modelReleasePermissions.map(permission => [
      isResourcePermission(permission)
        ? permission.resourceType
        : permission.name,
      permission.attributes.action,
    ]);
    expect(new Set(named.map(String)).size).toBe(named.length);
  });

  it('on a release have every resource type, each once', () => {
    expect(
      modelReleaseResourcePermissions
        .map(({ resourceType }) => resourceType)
        .sort(),
    ).toEqual([...MODEL_RELEASE_RESOURCE_TYPES].sort());
  });

  it('on a release are told from others', () => {
    for (const permission of modelReleaseResourcePermissions) {
      expect(isModelReleasePermission(permission)).toBe(true);
    }
    expect(isModelReleasePermission(modelReleaseCreatePermission)).toBe(false);
  });
});
