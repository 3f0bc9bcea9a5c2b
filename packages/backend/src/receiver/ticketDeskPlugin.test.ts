import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { Webhook } from 'standardwebhooks';
import request from 'supertest';
import { ticketDeskPlugin } from './ticketDeskPlugin';

const secret = `whsec_${Buffer.from('a key for tests only').toString(
  'base64',
)}`;

async function startDesk(knex: Knex) {
  const { server } = await startTestBackend({
    features: [
      ticketDeskPlugin,
      mockServices.database.factory({ knex }),
      mockServices.rootConfig.factory({ data: { demoTicketDesk: { secret } } }),
    ],
  });
  return server;
}

function deliver(
  server: Parameters<typeof request>[0],
  message: { id: string; body: string; sentAt?: Date; signedBody?: string },
) {
  const sentAt = message.sentAt ?? new Date();
  return request(server)
    .post('/api/demo-ticket-desk/webhooks')
    .set('authorization', mockCredentials.none.header())
    .set('content-type', 'application/json')
    .set('webhook-id', message.id)
    .set('webhook-timestamp', String(Math.floor(sentAt.getTime() / 1000)))
    .set(
      'webhook-signature',
      new Webhook(secret).sign(
        message.id,
        sentAt,
        message.signedBody ?? message.body,
      ),
    )
    .send(message.body);
}

function listTickets(server: Parameters<typeof request>[0]) {
  return request(server)
    .get('/api/demo-ticket-desk/tickets')
    .set('authorization', mockCredentials.user.header());
}

describe('ticketDeskPlugin', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

  describe.each(databases.eachSupportedId())('on %p', databaseId => {
    it('answers a signed message with a ticket and lists it', async () => {
      const server = await startDesk(await databases.init(databaseId));
      // The spaces matter: the signature is over the bytes, not over the parsed value.
      const body = '{ "type":  "model.approved", "checkpoint": "cp-1" }';

      const answer = await deliver(server, { id: 'msg_1', body });

      expect(answer.status).toBe(200);
      expect(answer.body).toEqual({ reference: 'CHG-0001' });
      const { body: list } = await listTickets(server);
      expect(list.tickets).toEqual([
        {
          id: 'msg_1',
          reference: 'CHG-0001',
          receivedAt: expect.stringMatching(/^\d{4}-\d{2}-\d{2}T.*Z$/),
          verified: true,
          payload: { type: 'model.approved', checkpoint: 'cp-1' },
        },
      ]);
    });

    it('gives a repeated message the ticket of the first, also after a restart', async () => {
      const knex = await databases.init(databaseId);
      const message = { id: 'msg_again', body: '{"n":1}' };

      const first = await deliver(await startDesk(knex), message);
      const restarted = await startDesk(knex);
      const second = await deliver(restarted, message);

      expect(second.status).toBe(200);
      expect(second.body).toEqual(first.body);
      expect((await listTickets(restarted)).body.tickets).toHaveLength(1);
    });

    it('opens another ticket for another message', async () => {
      const server = await startDesk(await databases.init(databaseId));

      const one = await deliver(server, { id: 'msg_a', body: '{}' });
      const other = await deliver(server, { id: 'msg_b', body: '{}' });

      expect(other.body.reference).not.toBe(one.body.reference);
    });
  });

  it.each([
    ['a changed body', { body: '{"n":2}', signedBody: '{"n":1}' }],
    [
      'an old message',
      { body: '{}', sentAt: new Date(Date.now() - 60 * 60 * 1000) },
    ],
  ])('refuses %s and keeps nothing of it', async (_case, message) => {
    const server = await startDesk(await databases.init('SQLITE_3'));

    const { status } = await deliver(server, { id: 'msg_bad', ...message });

    expect(status).toBe(401);
    expect((await listTickets(server)).body.tickets).toEqual([]);
  });

  it('refuses a message without a signature', async () => {
    const server = await startDesk(await databases.init('SQLITE_3'));

    const { status, body } = await request(server)
      .post('/api/demo-ticket-desk/webhooks')
      .send({ type: 'model.approved' });

    expect(status).toBe(401);
    expect(body.error.message).toMatch(/^Message rejected/);
  });

  it('refuses a signed body that is not JSON', async () => {
    const server = await startDesk(await databases.init('SQLITE_3'));

    const { status } = await deliver(server, { id: 'msg_text', body: 'hello' });

    expect(status).toBe(400);
  });

  it('shows the tickets to nobody who is not signed in', async () => {
    const server = await startDesk(await databases.init('SQLITE_3'));

    const { status } = await request(server)
      .get('/api/demo-ticket-desk/tickets')
      .set('authorization', mockCredentials.none.header());

    expect(status).toBe(401);
  });
});
