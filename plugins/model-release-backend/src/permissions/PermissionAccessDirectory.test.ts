import { PermissionsService } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PermissionRule } from '@backstage/plugin-permission-node';
import {
  modelReleaseCommentPermission,
  ModelReleasePermission,
  modelReleaseReadPermission,
  modelReleaseResourcePermissions,
  modelReleaseRevokePermission,
  modelReleaseStepActPermission,
} from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  createModelReleaseConditionalDecision,
  meetsCriteria,
  modelReleaseConditions,
  modelReleaseRules,
} from '@model-release/backstage-plugin-model-release-node';
import { PermissionAccessDirectory } from './PermissionAccessDirectory';

const credentials = mockCredentials.user('user:default/ana');
const ALLOW: PolicyDecision = { result: AuthorizeResult.ALLOW };
const DENY: PolicyDecision = { result: AuthorizeResult.DENY };

const { isNotRequester, hasEnvironment } = modelReleaseConditions;
const ifNotNora = createModelReleaseConditionalDecision(
  modelReleaseRevokePermission,
  isNotRequester({ userRefs: ['user:default/nora'] }),
);
const ifStaging = createModelReleaseConditionalDecision(
  modelReleaseReadPermission,
  { not: { not: hasEnvironment({ environments: ['staging'] }) } },
);

/** A directory that asks a policy which says this of permissions on releases, and yes otherwise. */
function asking(
  says: Record<string, PolicyDecision | undefined>,
  otherwise?: PolicyDecision,
) {
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission }) => (says[permission.name] ?? ALLOW) as any),
    authorizeConditional: async requests =>
      requests.map(({ permission }) =>
        permission.name in says
          ? (says[permission.name] as PolicyDecision)
          : otherwise ?? ALLOW,
      ),
  });
  const logger = mockServices.logger.mock();
  const directory = PermissionAccessDirectory.create({
    permissions,
    permissionsRegistry: mockServices.permissionsRegistry.mock({
      getPermissionRuleset: () => ({
        getRuleByName(name: string) {
          const rule = Object.values(modelReleaseRules).find(
            candidate => candidate.name === name,
          );
          if (!rule) {
            throw new Error(`there is no rule ${name}`);
          }
          return rule as unknown as PermissionRule<any, any, any>;
        },
      }),
    }),
    logger,
  });
  return { directory, permissions, logger };
}

const requestsOf = (method: PermissionsService['authorizeConditional']) =>
  (method as jest.Mock).mock.calls;

describe('PermissionAccessDirectory', () => {
  describe('on releases', () => {
    it('asks for all permissions at once, once, without a release', async () => {
      const { directory, permissions } = asking({});
      const access = await directory.accessOf(credentials);
      for (const permission of modelReleaseResourcePermissions) {
        access.allows(permission, aRelease());
      }
      expect(requestsOf(permissions.authorizeConditional)).toEqual([
        [
          modelReleaseResourcePermissions.map(permission => ({ permission })),
          { credentials },
        ],
      ]);
      expect(permissions.authorize).not.toHaveBeenCalled();
    });

    it('gives each permission what the policy says of it', async () => {
      const { directory } = asking({
        [modelReleaseCommentPermission.name]: DENY,
        [modelReleaseRevokePermission.name]: ifNotNora,
      });
      const access = await directory.accessOf(credentials);
      const noras = aRelease({ requester: 'user:default/nora' });
      const ottos = aRelease({ requester: 'user:default/otto' });
      const verdicts = (permission: ModelReleasePermission) =>
        [noras, ottos].map(release => access.allows(permission, release));
      expect(verdicts(modelReleaseStepActPermission)).toEqual([true, true]);
      expect(verdicts(modelReleaseCommentPermission)).toEqual([false, false]);
      expect(verdicts(modelReleaseRevokePermission)).toEqual([false, true]);
    });

    it.each([
      ['a yes', ALLOW, 'all'],
      ['a no', DENY, 'none'],
      [
        'conditions',
        ifStaging,
        { not: { not: { field: 'environment', values: ['staging'] } } },
      ],
    ] as const)(
      'reads releases by %s in a list as one by one',
      async (_, decision, readable) => {
        const { directory } = asking({
          [modelReleaseReadPermission.name]: decision,
        });
        const access = await directory.accessOf(credentials);
        expect(access.readable).toEqual(readable);
        for (const environment of ['staging', 'production']) {
          const release = aRelease({ environment });
          expect(access.allows(modelReleaseReadPermission, release)).toBe(
            meetsCriteria(access.readable, release),
          );
        }
      },
    );

    it.each<[string, unknown]>([
      ['a decision that is not there', undefined],
      ['a decision of another kind', { result: 'MAYBE' }],
      [
        'conditions of another plugin',
        { ...ifStaging, pluginId: 'catalog', resourceType: 'catalog-entity' },
      ],
      ['conditions of another permission', ifNotNora],
      [
        'a rule that does not exist',
        {
          ...ifStaging,
          conditions: { resourceType: 'model-release', rule: 'IS_FRIDAY' },
        },
      ],
      [
        'params that a rule does not have, even behind a “not”',
        {
          ...ifStaging,
          conditions: {
            not: {
              resourceType: 'model-release',
              rule: 'HAS_STATUS',
              params: { statuses: ['done'] },
            },
          },
        },
      ],
    ])('takes %s for a no, and says so in the log', async (_, decision) => {
      const { directory, logger } = asking({
        [modelReleaseReadPermission.name]: decision as PolicyDecision,
      });
      const access = await directory.accessOf(credentials);
      expect(access.readable).toBe('none');
      expect(access.allows(modelReleaseReadPermission, aRelease())).toBe(false);
      expect(access.allows(modelReleaseCommentPermission, aRelease())).toBe(
        true,
      );
      expect(logger.warn).toHaveBeenCalledTimes(1);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining(
          'model-release.release.read is treated as a denial',
        ),
      );
    });

    it('knows no other permission', async () => {
      const { directory } = asking({});
      const access = await directory.accessOf(credentials);
      const unknown = { ...modelReleaseReadPermission, name: 'other.read' };
      expect(access.allows(unknown, aRelease())).toBe(false);
    });
  });

  describe('on everything else', () => {
    const model = 'resource:default/support-replies';

    it('asks for the page without a resource, and for a creation with the model', async () => {
      const { directory, permissions } = asking({});
      await directory.assertMayView(credentials);
      await directory.assertMayCreate(model, credentials);
      expect(requestsOf(permissions.authorize as any)).toMatchObject([
        [
          [{ permission: { name: 'model-release.page.view' } }],
          { credentials },
        ],
        [
          [
            {
              permission: { name: 'model-release.release.create' },
              resourceRef: model,
            },
          ],
          { credentials },
        ],
      ]);
      expect(
        requestsOf(permissions.authorize as any)[0][0][0],
      ).not.toHaveProperty('resourceRef');
    });

    it.each([
      ['a no', DENY],
      ['conditions', ifStaging],
      ['another kind of decision', { result: 'MAYBE' } as never],
    ])('refuses for %s, and names the permission', async (_, decision) => {
      const { directory } = asking({
        'model-release.page.view': decision,
        'model-release.release.create': decision,
      });
      await expect(directory.assertMayView(credentials)).rejects.toMatchObject({
        code: 'not_permitted',
        message: expect.stringContaining('model-release.page.view'),
      });
      await expect(
        directory.assertMayCreate(model, credentials),
      ).rejects.toMatchObject({
        code: 'not_permitted',
        message: expect.stringContaining('model-release.release.create'),
      });
    });
  });
});
