import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  MODEL_RELEASE_RESOURCE_TYPES,
  modelReleasePermissions,
} from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import {
  modelReleaseConditions,
  modelReleaseRules,
} from '@model-release/backstage-plugin-model-release-node';
import request from 'supertest';
import { registerPermissions } from './registerPermissions';

const stored = [
  aRelease({ id: 'a', environment: 'staging' }),
  aRelease({ id: 'b', environment: 'production' }),
];
const findMany = jest.fn(async (ids: string[]) =>
  ids.map(id => stored.find(release => release.id === id)),
);

describe('registerPermissions', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    backend = await startTestBackend({
      features: [
        createBackendPlugin({
          pluginId: 'model-release',
          register(env) {
            env.registerInit({
              deps: { registry: coreServices.permissionsRegistry },
              async init({ registry }) {
                registerPermissions(registry, { findMany });
              },
            });
          },
        }),
      ],
    });
  });

  afterAll(async () => {
    await backend.stop();
  });

  const at = (path: string) =>
    `/api/model-release/.well-known/backstage/permissions/${path}`;

  it('makes every permission known, and every rule with its params', async () => {
    const { body } = await request(backend.server).get(at('metadata'));
    expect(body.permissions).toEqual(
      expect.arrayContaining(modelReleasePermissions),
    );
    expect(body.permissions).toHaveLength(modelReleasePermissions.length);
    for (const resourceType of MODEL_RELEASE_RESOURCE_TYPES) {
      const rules: Array<{ name: string; resourceType: string }> = body.rules;
      expect(
        rules
          .filter(rule => rule.resourceType === resourceType)
          .map(({ name }) => name),
      ).toEqual(Object.values(modelReleaseRules).map(({ name }) => name));
    }
    expect(body.rules).toContainEqual(
      expect.objectContaining({
        name: 'HAS_RISK',
        resourceType: 'model-release',
        paramsSchema: expect.objectContaining({
          required: ['risks'],
          properties: {
            risks: expect.objectContaining({
              items: { type: 'string', enum: ['low', 'medium', 'high'] },
            }),
          },
        }),
      }),
    );
  });

  it('has no two permissions of one resource type and action', async () => {
    const { body } = await request(backend.server).get(at('metadata'));
    const permissions: Array<{
      name: string;
      resourceType?: string;
      attributes: { action?: string };
    }> = body.permissions;
    const named = permissions.map(
      ({ name, resourceType = name, attributes: { action } }) =>
        `${resourceType} ${action}`,
    );
    expect(named).toHaveLength(modelReleasePermissions.length);
    expect(new Set(named).size).toBe(named.length);
  });

  it.each(MODEL_RELEASE_RESOURCE_TYPES)(
    'puts conditions on %s to releases by id, read together; one that does not exist meets none',
    async resourceType => {
      findMany.mockClear();
      const conditions = {
        not: modelReleaseConditions.hasEnvironment({
          environments: ['production'],
        }),
      };
      const { body } = await request(backend.server)
        .post(at('apply-conditions'))
        .set('Authorization', mockCredentials.service.header())
        .send({
          items: [
            {
              id: '1',
              resourceRef: ['b', 'missing', 'a'],
              resourceType,
              conditions,
            },
          ],
        });
      expect(body).toEqual({
        items: [{ id: '1', result: ['DENY', 'DENY', 'ALLOW'] }],
      });
      expect(findMany.mock.calls).toEqual([[['b', 'missing', 'a']]]);
    },
  );
});
