import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import notificationsPlugin from '@backstage/plugin-notifications-backend';
import {
  notificationService,
  NotificationService,
} from '@backstage/plugin-notifications-node';
import {
  SignalsService,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import request from 'supertest';
import { notificationsModelReleaseModule } from './module';

const ANA = 'user:default/ana';
const BO = 'user:default/bo';

/** Hands the service of a plugin to the test. */
const sending = (
  pluginId: string,
  take: (service: NotificationService) => void,
) =>
  createBackendPlugin({
    pluginId,
    register(env) {
      env.registerInit({
        deps: { notifications: notificationService },
        async init({ notifications }) {
          take(notifications);
        },
      });
    },
  });

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'notifications that a plugin marks as read, on %s',
  engine => {
    let backend: TestBackend;
    let ours: NotificationService;
    let theirs: NotificationService;
    const publish = jest.fn<
      Promise<void>,
      Parameters<SignalsService['publish']>
    >();

    beforeEach(async () => {
      publish.mockResolvedValue(undefined);
      const knex = await databases.init(engine);
      backend = await startTestBackend({
        features: [
          notificationsPlugin,
          notificationsModelReleaseModule,
          catalogServiceMock.factory({ entities: [] }),
          mockServices.database.factory({ knex }),
          mockServices.rootConfig.factory({
            data: { app: { baseUrl: 'http://localhost:3000' } },
          }),
          createServiceFactory({
            service: signalsServiceRef,
            deps: {},
            factory: () => ({ publish }),
          }),
          sending('model-release', service => {
            ours = service;
          }),
          sending('other', service => {
            theirs = service;
          }),
        ],
      });
    });

    afterEach(async () => {
      await backend.stop();
      publish.mockReset();
    });

    const send = (service: NotificationService, scope: string) =>
      service.send({
        recipients: { type: 'entity', entityRef: [ANA, BO] },
        payload: { title: `Review requested: ${scope}`, scope },
      });

    const markRead = (notices: unknown, credentials = 'plugin:model-release') =>
      request(backend.server)
        .post('/api/notifications/own/read')
        .set(
          'authorization',
          mockCredentials.service.header({
            onBehalfOf: mockCredentials.service(credentials),
            targetPluginId: 'notifications',
          }),
        )
        .send({ notices });

    async function unreadOf(person: string): Promise<string[]> {
      const { body } = await request(backend.server)
        .get('/api/notifications/notifications?read=false')
        .set('authorization', mockCredentials.user.header(person))
        .expect(200);
      return body.notifications
        .map(({ payload }: { payload: { scope: string } }) => payload.scope)
        .sort();
    }

    it('can be as many as a release has in months', async () => {
      await send(ours, 'n499');
      const users = Array.from({ length: 20 }, (_, n) => `${ANA}-${n}`);
      const notices = Array.from({ length: 500 }, (_, n) => ({
        scope: `n${n}`,
        users: [...users, ANA],
      }));
      await markRead(notices).expect(204);
      expect(await unreadOf(ANA)).toEqual([]);
      expect(await unreadOf(BO)).toEqual(['n499']);
    });

    it('are read for everybody who has them, and no others', async () => {
      await send(ours, 'one');
      await send(ours, 'two');
      await markRead([{ scope: 'one' }]).expect(204);
      expect(await unreadOf(ANA)).toEqual(['two']);
      expect(await unreadOf(BO)).toEqual(['two']);
    });

    it('are read for some people only, where it says so', async () => {
      await send(ours, 'one');
      await markRead([{ scope: 'one', users: [BO] }]).expect(204);
      expect(await unreadOf(ANA)).toEqual(['one']);
      expect(await unreadOf(BO)).toEqual([]);
    });

    it('are counted as read, and open pages are told once', async () => {
      await send(ours, 'one');
      publish.mockClear();
      await markRead([{ scope: 'one' }]).expect(204);
      await markRead([{ scope: 'one' }]).expect(204);
      const { body } = await request(backend.server)
        .get('/api/notifications/status')
        .set('authorization', mockCredentials.user.header(ANA))
        .expect(200);
      expect(body).toEqual({ unread: 0, read: 1 });
      const told = publish.mock.calls.map(([{ recipients, message }]) => ({
        recipients,
        message,
      }));
      expect(told).toHaveLength(2);
      expect(told).toContainEqual({
        recipients: { type: 'user', entityRef: ANA },
        message: {
          action: 'notification_read',
          notification_ids: [expect.any(String)],
        },
      });
    });

    it('are never those of another plugin', async () => {
      await send(theirs, 'one');
      await markRead([{ scope: 'one' }]).expect(204);
      expect(await unreadOf(ANA)).toEqual(['one']);
    });

    it('are not marked by a person', async () => {
      const { status } = await request(backend.server)
        .post('/api/notifications/own/read')
        .set('authorization', mockCredentials.user.header(ANA))
        .send({ notices: [{ scope: 'one' }] });
      expect(status).toBe(403);
    });

    it('are named by their scopes', async () => {
      expect((await markRead([{ scope: '' }])).status).toBe(400);
      expect((await markRead([{ scope: 'a', all: true }])).status).toBe(400);
    });
  },
);
