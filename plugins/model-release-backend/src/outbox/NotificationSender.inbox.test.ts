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
import request from 'supertest';
import { aNotification } from '../ports/__testUtils__/messages';
import { NotificationPayload } from '../ports/Outbox';
import { NotificationSender } from './NotificationSender';

const ANA = 'user:default/ana';

/** Hands the service of a back end to the test. */
const takingService = (take: (service: NotificationService) => void) =>
  createBackendPlugin({
    pluginId: 'model-release',
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
  'the inbox of Backstage, on %s',
  engine => {
    let backend: TestBackend;
    let sender: NotificationSender;

    beforeEach(async () => {
      const knex = await databases.init(engine);
      backend = await startTestBackend({
        features: [
          notificationsPlugin,
          catalogServiceMock.factory({ entities: [] }),
          mockServices.database.factory({ knex }),
          mockServices.rootConfig.factory({
            data: { app: { baseUrl: 'http://localhost:3000' } },
          }),
          takingService(notifications => {
            sender = NotificationSender.create({
              notifications,
              delegatesFor: async () => [],
              namesOf: async () => new Map(),
              pagePath: '/model-releases',
              peopleAbove: async () => [],
              isSettled: async () => false,
              watchersOf: async () => [],
              now: () => new Date(),
            });
          }),
        ],
      });
    });

    afterEach(() => backend.stop());

    async function tell(id: string, payload: Partial<NotificationPayload>) {
      const message = aNotification({ id });
      const { verdict } = await sender.send({
        ...message,
        payload: { ...message.payload, recipients: [ANA], ...payload },
      });
      expect(verdict).toBe('succeeded');
    }

    interface Shown {
      created: string;
      read: string | null;
      payload: { title: string; link: string };
    }

    async function inbox(): Promise<Shown[]> {
      const { body } = await request(backend.server)
        .get('/api/notifications/notifications')
        .set('authorization', mockCredentials.user.header(ANA))
        .expect(200);
      return body.notifications;
    }

    const titles = async () =>
      (await inbox()).map(({ payload }) => payload.title).sort();

    it('has both of two steps that open together', async () => {
      await tell('1', { title: 'Clear the data', stepKey: 'training-data' });
      await tell('2', { title: 'Review extraction', stepKey: 'extraction' });

      expect(await titles()).toEqual(['Clear the data', 'Review extraction']);
    });

    it('has a message once, however often it is sent', async () => {
      await tell('1', { title: 'Clear the data' });
      await tell('1', { title: 'Clear the data' });

      expect(await titles()).toEqual(['Clear the data']);
    });

    it('has the second round of a step on top: new, unread and of its own time', async () => {
      await tell('1', { title: 'First round' });
      const [first] = await inbox();
      await request(backend.server)
        .post('/api/notifications/notifications/update')
        .set('authorization', mockCredentials.user.header(ANA))
        .send({ ids: [(first as any).id], read: true })
        .expect(200);
      await tell('2', { title: 'In between' });
      await tell('3', { title: 'Second round' });

      const shown = await inbox();
      expect(shown.map(({ payload }) => payload.title)).toEqual([
        'Second round',
        'In between',
        'First round',
      ]);
      expect(shown.map(({ read }) => read !== null)).toEqual([
        false,
        false,
        true,
      ]);
      expect(shown[0].created > first.created).toBe(true);
    });

    it('has links that lead to the step', async () => {
      await tell('1', { stepKey: 'training-data' });

      const [{ payload }] = await inbox();
      expect(payload.link).toBe('/model-releases/release-1#training-data');
    });

    it('takes a title with the longest names of a model and a checkpoint', async () => {
      const names = `${'m'.repeat(200)}, ${'c'.repeat(200)} → production`;
      await tell('1', { title: `Review requested: Clear the data (${names})` });

      const [title] = await titles();
      expect(title).toMatch(/^Review requested: Clear the data \(m{200}, c+…$/);
      expect(title).toHaveLength(255);
    });
  },
);
