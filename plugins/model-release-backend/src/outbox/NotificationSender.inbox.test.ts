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

/** By `runbook.schema.json`. */
const LONGEST_STEP_KEY = 63;

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
              pagePath: '/model-releases',
              peopleAbove: async () => [],
              now: () => new Date(),
            });
          }),
        ],
      });
    });

    afterEach(() => backend.stop());

    async function tell(payload: Partial<NotificationPayload>) {
      const message = aNotification();
      const { verdict } = await sender.send({
        ...message,
        payload: { ...message.payload, recipients: [ANA], ...payload },
      });
      expect(verdict).toBe('succeeded');
    }

    async function titles(): Promise<string[]> {
      const { body } = await request(backend.server)
        .get('/api/notifications/notifications')
        .set('authorization', mockCredentials.user.header(ANA))
        .expect(200);
      return body.notifications
        .map(({ payload }: { payload: { title: string } }) => payload.title)
        .sort();
    }

    it('has both of two steps that open together', async () => {
      await tell({ title: 'Clear the data', about: 'training-data' });
      await tell({ title: 'Review extraction', about: 'extraction' });

      expect(await titles()).toEqual(['Clear the data', 'Review extraction']);
    });

    it('has what was sent twice once, in its newest words', async () => {
      await tell({ title: 'Clear the data', about: 'training-data' });
      await tell({ title: 'Clear the data, again', about: 'training-data' });

      expect(await titles()).toEqual(['Clear the data, again']);
    });

    it('has the request for a review beside the request for changes', async () => {
      const about = 'training-data';
      await tell({ title: 'Sent back', topic: 'changes-requested', about });
      await tell({ title: 'Waits for you', topic: 'step-active', about });

      expect(await titles()).toEqual(['Sent back', 'Waits for you']);
    });

    it('takes the longest topic about a step with the longest key', async () => {
      await tell({
        title: 'Clear the data',
        topic: 'changes-requested',
        about: 'x'.repeat(LONGEST_STEP_KEY),
      });

      expect(await titles()).toEqual(['Clear the data']);
    });

    it('takes a title with the longest names of a model and a checkpoint', async () => {
      const names = `${'m'.repeat(200)}, ${'c'.repeat(200)} → production`;
      await tell({ title: `Review requested: Clear the data (${names})` });

      const [title] = await titles();
      expect(title).toMatch(/^Review requested: Clear the data \(m{200}, c+…$/);
      expect(title).toHaveLength(255);
    });
  },
);
