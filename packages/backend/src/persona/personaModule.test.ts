import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { personaModule } from './personaModule';
import { refuseInProduction } from './refuseInProduction';

const entities: Entity[] = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: 'anchors',
      annotations: { 'demo.model-release.dev/sign-in-order': '10' },
    },
    spec: { type: 'team' },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name: 'lifeboats',
      annotations: { 'demo.model-release.dev/sign-in-order': '9' },
    },
    spec: { type: 'team', profile: { displayName: 'Lifeboat crew' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: {
      name: 'zoe.plank',
      description: 'Signs off.',
      annotations: { 'demo.model-release.dev/job-title': 'Boatswain' },
    },
    spec: { profile: { displayName: 'Zoe Plank' } },
    relations: [{ type: 'memberOf', targetRef: 'group:default/lifeboats' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'abel.rope' },
    spec: { profile: { displayName: 'Abel Rope', email: 'abel@example.com' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'abby.chain' },
    spec: {},
    relations: [{ type: 'memberOf', targetRef: 'group:default/anchors' }],
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name: 'far.away', namespace: 'elsewhere' },
    spec: {},
  },
];

async function startPortal() {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      personaModule,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers: { persona: {} } },
        },
      }),
    ],
  });
  return server;
}

describe('personaModule', () => {
  it('signs in the person whom the header names, with their groups', async () => {
    const server = await startPortal();

    const { status, body } = await request(server)
      .get('/api/auth/persona/refresh')
      .set('x-persona', 'zoe.plank');

    expect(status).toBe(200);
    expect(body.profile).toEqual({ displayName: 'Zoe Plank' });
    expect(body.backstageIdentity.identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/zoe.plank',
      ownershipEntityRefs: [
        'user:default/zoe.plank',
        'group:default/lifeboats',
      ],
    });
  });

  it.each([
    ['a name that nobody has', 'nobody.here', /no user "nobody.here"/],
    ['another namespace', 'elsewhere/far.away', /no user/],
    ['another kind', 'group:default/lifeboats', /no user/],
  ])('refuses %s', async (_case, name, message) => {
    const server = await startPortal();

    const { status, body } = await request(server)
      .get('/api/auth/persona/refresh')
      .set('x-persona', name);

    expect(status).toBe(401);
    expect(body.error.message).toMatch(message);
  });

  it('asks for a name where the header is missing', async () => {
    const server = await startPortal();

    const { status, body } = await request(server).get(
      '/api/auth/persona/refresh',
    );

    expect(status).toBe(401);
    expect(body.error.message).toContain('x-persona');
  });

  it('lists who can be chosen, team by team, to people who are not signed in', async () => {
    const server = await startPortal();

    const { status, body } = await request(server)
      .get('/api/auth/persona/people')
      .set('authorization', mockCredentials.none.header());

    expect(status).toBe(200);
    expect(body.people).toEqual([
      {
        name: 'zoe.plank',
        displayName: 'Zoe Plank',
        jobTitle: 'Boatswain',
        does: 'Signs off.',
        teams: [{ ref: 'group:default/lifeboats', title: 'Lifeboat crew' }],
      },
      {
        name: 'abby.chain',
        displayName: 'abby.chain',
        teams: [{ ref: 'group:default/anchors', title: 'anchors' }],
      },
      { name: 'abel.rope', displayName: 'Abel Rope', teams: [] },
    ]);
  });

  describe('in production', () => {
    const environment = process.env.NODE_ENV;
    beforeEach(() => {
      Object.assign(process.env, { NODE_ENV: 'production' });
    });
    afterEach(() => {
      Object.assign(process.env, { NODE_ENV: environment });
    });

    it('refuses to load and says what to do instead', async () => {
      await expect(startPortal()).rejects.toThrow(
        /refuses to load while NODE_ENV is "production".*Remove it/,
      );
    });
  });

  it('loads everywhere else', () => {
    expect(() => refuseInProduction('development')).not.toThrow();
    expect(() => refuseInProduction(undefined)).not.toThrow();
  });
});
