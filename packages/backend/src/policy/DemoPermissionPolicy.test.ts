import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogPermissions } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  createPermission,
  Permission,
} from '@backstage/plugin-permission-common';
import { scaffolderPermissions } from '@backstage/plugin-scaffolder-common/alpha';
import { modelReleasePermissions } from '@model-release/backstage-plugin-model-release-common';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';
import { PORTAL_TEAM, RELEASE_LEADS } from './groups';
import { rules } from './rules';

const userRef = 'user:default/zoe.plank';
const credentials = mockCredentials.user(userRef);

const known = new Map<string, Permission>(
  [
    ...catalogPermissions,
    ...scaffolderPermissions,
    ...modelReleasePermissions,
  ].map(permission => [permission.name, permission]),
);

function permissionNamed(name: string): Permission {
  return known.get(name) ?? createPermission({ name, attributes: {} });
}

async function ask(permission: Permission, groups: string[] = []) {
  const info = {
    userEntityRef: userRef,
    ownershipEntityRefs: [userRef, ...groups],
  };
  const policy = new DemoPermissionPolicy({
    userInfo: mockServices.userInfo(info),
  });
  return policy.handle({ permission }, { credentials, info });
}

describe('DemoPermissionPolicy', () => {
  it.each([
    'catalog.entity.delete',
    'catalog.location.create',
    'catalog.location.delete',
    'catalog.ingestion.manage',
    'scaffolder.template.management',
  ])('leaves %s to the portal team', async name => {
    const permission = permissionNamed(name);
    expect(await ask(permission)).toEqual({ result: AuthorizeResult.DENY });
    expect(await ask(permission, [RELEASE_LEADS])).toEqual({
      result: AuthorizeResult.DENY,
    });
    expect(await ask(permission, [PORTAL_TEAM])).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it.each(['model-release.step.waive', 'model-release.step.reassign'])(
    'leaves %s to the ML platform leads',
    async name => {
      const permission = permissionNamed(name);
      expect(await ask(permission)).toEqual({ result: AuthorizeResult.DENY });
      expect(await ask(permission, [PORTAL_TEAM])).toEqual({
        result: AuthorizeResult.DENY,
      });
      expect(await ask(permission, [RELEASE_LEADS])).toEqual({
        result: AuthorizeResult.ALLOW,
      });
    },
  );

  it.each([
    'catalog.entity.read',
    'catalog.entity.refresh',
    'catalog.location.read',
    'scaffolder.action.execute',
    'scaffolder.task.create',
    'scaffolder.template.parameter.read',
    'scaffolder.template.step.read',
    'model-release.page.view',
    'model-release.release.create',
    'model-release.release.comment',
    'model-release.release.withdraw',
    'model-release.step.act',
  ])('allows %s to everybody who is signed in', async name => {
    expect(await ask(permissionNamed(name))).toEqual({
      result: AuthorizeResult.ALLOW,
    });
  });

  it.each(['scaffolder.task.read', 'scaffolder.task.cancel'])(
    'allows %s on runs that one started oneself',
    async name => {
      expect(await ask(permissionNamed(name))).toEqual({
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'scaffolder',
        resourceType: 'scaffolder-task',
        conditions: {
          resourceType: 'scaffolder-task',
          rule: 'IS_TASK_OWNER',
          params: { createdBy: [userRef] },
        },
      });
    },
  );

  it.each(['create', 'update', 'delete', undefined] as const)(
    'refuses an unknown permission with the action %s',
    async action => {
      const permission = createPermission({
        name: 'tides.table.change',
        attributes: { action },
      });
      expect(await ask(permission, [PORTAL_TEAM])).toEqual({
        result: AuthorizeResult.DENY,
      });
    },
  );

  it('allows an unknown permission to read', async () => {
    const permission = createPermission({
      name: 'tides.table.read',
      attributes: { action: 'read' },
    });
    expect(await ask(permission)).toEqual({ result: AuthorizeResult.ALLOW });
  });

  it('refuses everything to those who are not signed in', async () => {
    const policy = new DemoPermissionPolicy({
      userInfo: mockServices.userInfo(),
    });
    for (const permission of known.values()) {
      expect(await policy.handle({ permission })).toEqual({
        result: AuthorizeResult.DENY,
      });
    }
  });

  it('has a rule for each permission of the release plugin', () => {
    const ruled = rules.flatMap(rule => rule.permissions);
    expect(ruled).toEqual(
      expect.arrayContaining(modelReleasePermissions.map(({ name }) => name)),
    );
  });

  it('names no permission in two rules', () => {
    const ruled = rules.flatMap(rule => rule.permissions);
    expect(new Set(ruled).size).toBe(ruled.length);
  });
});
