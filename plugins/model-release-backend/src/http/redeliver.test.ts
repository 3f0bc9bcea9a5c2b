import {
  Delivery,
  ErrorCode,
  EventTrail,
  Page,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { COMPANY } from '../__testUtils__/company';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { user } from '../__testUtils__/entities';
import { exhaustWebhook, wakeRelay } from '../__testUtils__/exhaustWebhook';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import {
  expectStatus,
  onBehalfOf,
  person,
  program,
  stepOf,
} from '../__testUtils__/TestPortal';
import { TicketDesk } from '../__testUtils__/TicketDesk';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';

const STEP = 'notify-platform';
const LONG_AGO = '2001-01-01T00:00:00.000Z';

let desk: TicketDesk;
/** What is still to be answered to the webhook of a release before it is received. */
const answers = new Map<string, number[]>();

beforeAll(async () => {
  desk = await TicketDesk.open();
  desk.statusFor = ({ payload }) =>
    answers.get(payload.data.releaseId)?.shift() ?? 200;
});

afterAll(() => desk.close());

describeOnEachEngine(
  'a failed webhook',
  portal => {
    /** Signs a release off; the receiver answers its webhook with these statuses, then with 200. */
    async function signOff(...statuses: number[]): Promise<string> {
      const { id } = await portal().createApart();
      answers.set(id, statuses);
      await walkToSignOff(portal(), id);
      expectStatus(await approveAs(portal(), id), 200);
      return id;
    }

    async function failed(...statuses: number[]): Promise<ReleaseDetail> {
      return portal().waitForStep(await signOff(...statuses), STEP, 'failed');
    }

    function redeliver(release: ReleaseDetail, authorization = person('pia')) {
      return portal()
        .send(
          'post',
          `/v1/releases/${release.id}/steps/${STEP}/redeliver`,
          authorization,
        )
        .send({ expectedVersion: stepOf(release, STEP).version });
    }

    async function deliveryOf({ id }: { id: string }): Promise<Delivery> {
      const response = await portal().send(
        'get',
        `/v1/releases/${id}/deliveries`,
      );
      const { items } = expectStatus<Page<Delivery>>(response, 200);
      expect(items).toHaveLength(1);
      return items[0];
    }

    async function waitForAttempts(
      release: { id: string },
      count: number,
    ): Promise<void> {
      for (;;) {
        const changed = portal().changes.next();
        if ((await deliveryOf(release)).attempts.length >= count) {
          return;
        }
        await changed;
      }
    }

    async function eventsOf({ id }: { id: string }) {
      const response = await portal().send('get', `/v1/releases/${id}/events`);
      const { items, valid } = expectStatus<EventTrail>(response, 200);
      expect(valid).toBe(true);
      return items;
    }

    /** Changes a release's message in the outbox. */
    const changeMessage = ({ id }: { id: string }, columns: object) =>
      portal()
        .knex('outbox')
        .where({ release_id: id, kind: 'webhook' })
        .update(columns);

    it('is delivered again by an owner under the same id, and the release goes on to released', async () => {
      const release = await failed(410);
      const { id: messageId } = await deliveryOf(release);

      const answer = expectStatus<ReleaseDetail>(await redeliver(release), 200);
      expect(stepOf(answer, STEP).status).toBe('active');

      await portal().waitForStatus(release.id, 'released');
      expect(await deliveryOf(release)).toMatchObject({
        id: messageId,
        status: 'succeeded',
        attempts: [
          { number: 1, statusCode: 410 },
          { number: 2, statusCode: 200 },
        ],
      });
      expect(desk.tickets.items.at(-1)?.id).toBe(messageId);
      const events = await eventsOf(release);
      expect(events.slice(-4)).toMatchObject([
        { type: 'step.failed', actor: 'service:model-release' },
        {
          type: 'step.redelivery_requested',
          actor: 'user:default/pia',
          stepKey: STEP,
          data: { target: 'release-ticket' },
        },
        { type: 'step.completed' },
        { type: 'release.released' },
      ]);
    });

    it('is listed for its owners until it is received', async () => {
      const waiting = async () => {
        const response = await portal().send(
          'get',
          '/v1/releases?owner=me',
          person('pia'),
        );
        const { items } = expectStatus<Page<{ id: string }>>(response, 200);
        return items.map(({ id }) => id);
      };
      const release = await failed(410);
      await expect(waiting()).resolves.toContain(release.id);

      expectStatus(await redeliver(release), 200);
      await portal().waitForStatus(release.id, 'released');
      await expect(waiting()).resolves.not.toContain(release.id);
    });

    it('is delivered again after its attempts were used up', async () => {
      const id = await signOff(...Array(20).fill(503));
      await exhaustWebhook(portal(), id);
      const exhausted = await portal().waitForStep(id, STEP, 'failed');
      answers.delete(id);

      expectStatus(await redeliver(exhausted), 200);

      await portal().waitForStatus(id, 'released');
      const { attempts } = await deliveryOf({ id });
      expect(attempts.slice(-2)).toMatchObject([
        { number: 10, statusCode: 503 },
        { number: 11, statusCode: 200 },
      ]);
    });

    it('fails again when it is refused again, and can be delivered once more', async () => {
      const release = await failed(410, 410);
      expectStatus(await redeliver(release), 200);
      const again = await portal().waitForStep(release.id, STEP, 'failed');
      expectStatus(await redeliver(again), 200);
      await portal().waitForStatus(release.id, 'released');
    });

    it('says what to configure when its target is not configured any more, and is delivered once it is', async () => {
      const release = await failed(410);
      await changeMessage(release, { target: 'renamed' });
      expectStatus(await redeliver(release), 200);
      await waitForAttempts(release, 2);
      expect(await deliveryOf(release)).toMatchObject({
        status: 'pending',
        attempts: [
          {},
          {
            error: expect.stringMatching(
              /add modelRelease\.webhooks\.targets\.renamed$/,
            ),
          },
        ],
      });

      await changeMessage(release, {
        target: 'release-ticket',
        next_attempt_at: LONG_AGO,
      });
      await wakeRelay(portal(), release.id);
      await portal().waitForStatus(release.id, 'released');
    });

    it('is delivered once when two owners ask at once', async () => {
      const release = await failed(410);
      const responses = await Promise.all(
        ['pia', 'pim'].map(name => redeliver(release, person(name))),
      );
      expect(responses.map(({ status }) => status).sort()).toEqual([200, 409]);
      const refused = responses.find(({ status }) => status === 409);
      expect(refused?.body.error.code).toBe('stale_version');

      await portal().waitForStatus(release.id, 'released');
      expect((await deliveryOf(release)).attempts).toHaveLength(2);
      const asked = (await eventsOf(release)).filter(
        ({ type }) => type === 'step.redelivery_requested',
      );
      expect(asked).toHaveLength(1);
    });

    it('is delivered once when the same owner asks twice', async () => {
      const release = await failed(410, 503);
      expectStatus(await redeliver(release), 200);
      expectStatus(await redeliver(release), 200);
      const asked = (await eventsOf(release)).filter(
        ({ type }) => type === 'step.redelivery_requested',
      );
      expect(asked).toHaveLength(1);
    });

    it.each<[string, string, ErrorCode]>([
      ['a stranger', person('zoe'), 'not_owner'],
      ['the requester', person('nora'), 'not_owner'],
      ['a service', program('external:pipeline'), 'not_direct'],
      ['a plugin on behalf of an owner', onBehalfOf('pia'), 'not_direct'],
    ])('is not delivered again by %s', async (_who, authorization, code) => {
      const release = await failed(410);
      expectRefusal(await redeliver(release, authorization), 403, code);
      expect(await deliveryOf(release)).toMatchObject({
        status: 'failed',
        attempts: [{}],
      });
    });

    it('is not delivered again before it has failed', async () => {
      const release = await portal().get(await signOff(503));
      expectRefusal(await redeliver(release), 409, 'step_wrong_state');
    });

    it('is not delivered again once it was received', async () => {
      const id = await signOff();
      const release = await portal().waitForStatus(id, 'released');
      expectRefusal(await redeliver(release), 409, 'release_closed');
    });

    it('is not delivered any more once the approval is revoked', async () => {
      const { id, version } = await failed(410);
      const revoked = await portal()
        .send('post', `/v1/releases/${id}/revoke`, person('vera'))
        .send({ expectedVersion: version, reason: 'It leaks names' });
      const release = expectStatus<ReleaseDetail>(revoked, 200);
      expectRefusal(await redeliver(release), 409, 'release_closed');
    });
  },
  {
    entities: [...COMPANY, user('pim', 'ml-platform')],
    // It is open by the time the portal starts.
    get webhookUrl() {
      return desk.url;
    },
  },
);
