import { TestDatabases } from '@backstage/backend-test-utils';
import {
  EventTrail,
  Page,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import {
  expectStatus,
  person,
  stepOf,
  TestPortal,
} from './__testUtils__/TestPortal';
import { TicketDesk } from './__testUtils__/TicketDesk';
import {
  approveAs,
  completeAsOwner,
  walkToSignOff,
} from './__testUtils__/walkOverHttp';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

describe.each(databases.eachSupportedId())(
  'a release over HTTP on %s',
  engine => {
    let portal: TestPortal;
    let desk: TicketDesk;

    beforeEach(async () => {
      desk = await TicketDesk.open();
      portal = await TestPortal.start({
        knex: await databases.init(engine),
        webhookUrl: desk.url,
      });
    });

    afterEach(async () => {
      await portal.stop();
      await desk.close();
    });

    it('is walked by six owners to released, and the ticket desk gets one signed message', async () => {
      const { id } = await portal.create();
      await walkToSignOff(portal, id);
      expectStatus(await approveAs(portal, id), 200);
      const released = await portal.waitForStatus(id, 'released');
      const [ticket] = desk.tickets.items;
      expect(ticket.payload).toMatchObject({
        type: 'model-release.approved',
        data: { releaseId: id, approvals: [{ by: 'user:default/vera' }] },
      });
      expect(stepOf(released, 'notify-platform')).toMatchObject({
        status: 'completed',
        result: { reference: 'CHG-0001', deliveryId: ticket.id },
      });
      expect(desk.tickets.items).toHaveLength(1);
    });

    it('keeps a trail whose chain holds, and says so when it is tampered with', async () => {
      const { id } = await portal.create();
      await walkToSignOff(portal, id);
      const path = `/v1/releases/${id}/events`;
      const trail = expectStatus<EventTrail>(
        await portal.send('get', path),
        200,
      );
      expect(trail.valid).toBe(true);
      expect(trail.items.map(event => event.seq)).toEqual(
        trail.items.map((_, index) => index + 1),
      );
      await portal
        .knex('releases')
        .where({ id })
        .update({ audit_head: `sha256:${'f'.repeat(64)}` });
      const cut = expectStatus<EventTrail>(await portal.send('get', path), 200);
      expect(cut.valid).toBe(false);
    });

    it('is sent back by the approver, redone and signed', async () => {
      const { id } = await portal.create();
      await walkToSignOff(portal, id);
      const body = { comment: 'tools are missing', steps: ['security-review'] };
      const sentBack = await portal.stepCommand(
        id,
        'release-sign-off',
        'request-changes',
        body,
        person('vera'),
      );
      expectStatus(sentBack, 200);
      expect(stepOf(sentBack.body, 'security-review').status).toBe('active');
      expect(stepOf(sentBack.body, 'release-sign-off').status).toBe('blocked');
      await completeAsOwner(portal, id, 'security-review');
      expectStatus(await approveAs(portal, id), 200);
      await portal.waitForStatus(id, 'released');
    });

    it('opens the gate with the sign-off and not before', async () => {
      const { id, checkpoint } = await portal.create();
      const ask = async (query = '') => {
        const response = await portal.send(
          'get',
          `/v1/gate?entityRef=resource:default/support-replies&checkpoint=${checkpoint.id}&environment=production${query}`,
        );
        return expectStatus<{ decision: string; reasons: [{ code: string }] }>(
          response,
          200,
        );
      };
      const digest = `&digest=${checkpoint.digest}`;
      expect(await ask(digest)).toMatchObject({
        decision: 'deny',
        reasons: [{ code: 'release_in_review' }],
      });
      await walkToSignOff(portal, id);
      await approveAs(portal, id);
      expect(await ask(digest)).toMatchObject({
        decision: 'allow',
        release: id,
      });
      expect(await ask()).toMatchObject({
        reasons: [{ code: 'digest_required' }],
      });
      expect(await ask(`&digest=sha256:${'0'.repeat(64)}`)).toMatchObject({
        decision: 'deny',
        reasons: [{ code: 'digest_mismatch' }],
      });
    });

    it('tells the owners of each step, through notifications, when it waits for them', async () => {
      const { id } = await portal.create();
      await completeAsOwner(portal, id, 'scope-and-ownership');
      const sent = await portal.notifications.until(items => items.length >= 4);
      const told = sent.map(
        ({ recipients }) =>
          recipients.type === 'entity' && recipients.entityRef,
      );
      expect(told.flat()).toEqual(
        expect.arrayContaining([
          'group:default/ml-platform-leads',
          'group:default/data-governance',
          'group:default/support-ml',
          'group:default/appsec',
        ]),
      );
    });

    it('lists what waits for the caller and what is pending, most urgent first', async () => {
      const first = await portal.create();
      const second = await portal.create({ environment: 'canary' });
      await completeAsOwner(portal, second.id, 'scope-and-ownership');
      const list = async (query: string, who: string) =>
        expectStatus<Page<ReleaseSummary>>(
          await portal.send('get', `/v1/releases?${query}`, person(who)),
          200,
        ).items.map(item => item.id);
      expect(await list('status=pending', 'zoe')).toEqual([
        first.id,
        second.id,
      ]);
      expect(await list('status=pending&owner=me', 'sami')).toEqual([
        second.id,
      ]);
      expect(await list('status=pending&owner=me', 'zoe')).toEqual([]);
      expect(await list('requester=me', 'nora')).toHaveLength(2);
      expect(await list('status=done', 'nora')).toEqual([]);
    });

    it('survives a restart with everything it had', async () => {
      const { id } = await portal.create();
      await completeAsOwner(portal, id, 'scope-and-ownership');
      const before = await portal.get(id);
      await portal.restart();
      expect(await portal.get(id)).toEqual(before);
    });
  },
);
