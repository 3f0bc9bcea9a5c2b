import { Entity } from '@backstage/catalog-model';
import {
  EventTrail,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { COMPANY } from '../__testUtils__/company';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { user } from '../__testUtils__/entities';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, program } from '../__testUtils__/TestPortal';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';

const SIGN_OFF = 'release-sign-off';
const nell = person('nell');
const reason = 'Nell has left';

/** Nell's entity, whatever it is now. */
function nellIn(entities: Entity[]): Entity {
  return entities[entities.length - 1];
}

describeOnEachEngine(
  'a release that nobody ends',
  portal => {
    const command = async (
      id: string,
      name: string,
      who: string,
      body: object,
    ) => {
      const { version } = await portal().get(id);
      return portal()
        .send('post', `/v1/releases/${id}/${name}`, who)
        .send({ expectedVersion: version, ...body });
    };

    const trailOf = async (id: string): Promise<EventTrail> =>
      expectStatus(
        await portal().send('get', `/v1/releases/${id}/events`),
        200,
      );

    /** Nell leaves; what she asked for waits for her. */
    async function orphaned(): Promise<ReleaseDetail> {
      const { id } = await portal().createApart(nell);
      await walkToSignOff(portal(), id);
      const body = { comment: 'Which region?' };
      expectStatus(
        await portal().stepCommand(
          id,
          SIGN_OFF,
          'request-changes',
          body,
          person('vera'),
        ),
        200,
      );
      Object.assign(nellIn(portal().entities), user('nobody-any-more'));
      return portal().get(id);
    }

    beforeEach(() => {
      Object.assign(nellIn(portal().entities), user('nell', 'support-ml'));
    });

    it('is closed by an owner of the model, and its subject is free again', async () => {
      const { id, environment } = await orphaned();
      const again = () =>
        portal()
          .send('post', '/v1/releases', person('otto'))
          .send(aCreateRequest({ environment }));
      expectRefusal(await again(), 409, 'release_conflict', id);
      const closed = expectStatus<ReleaseDetail>(
        await command(id, 'close', person('otto'), { reason }),
        200,
      );
      expect(closed).toMatchObject({
        status: 'withdrawn',
        closure: { by: 'user:default/otto', reason },
      });
      const { items, valid } = await trailOf(id);
      expect(valid).toBe(true);
      expect(items.at(-1)).toMatchObject({
        type: 'release.closed',
        actor: 'user:default/otto',
        data: { reason },
      });
      expectStatus(await again(), 201);
      const noted = portal().audit.records.items.filter(
        ({ meta }) => meta?.releaseId === id && meta?.actionType === 'close',
      );
      expect(noted).toMatchObject([
        {
          eventId: 'release-decide',
          severityLevel: 'high',
          status: 'succeeded',
        },
      ]);
    });

    it('is closed by an administrator, whoever requested it', async () => {
      const pipeline = program('external:pipeline-of-before');
      const { id } = await portal().createApart(pipeline);
      const response = await command(id, 'close', person('dara'), { reason });
      expect(expectStatus<ReleaseDetail>(response, 200).status).toBe(
        'withdrawn',
      );
    });

    it('shuts the gate where it was approved, and sends nothing more', async () => {
      const { id } = await portal().createApart();
      await walkToSignOff(portal(), id);
      expectStatus(await approveAs(portal(), id), 200);
      const response = await command(id, 'close', person('otto'), { reason });
      expect(expectStatus<ReleaseDetail>(response, 200).status).toBe('revoked');
      const { entityRef, checkpoint, environment } = await portal().get(id);
      const gate = await portal().send('get', '/v1/gate').query({
        entityRef,
        checkpoint: checkpoint.id,
        environment,
        digest: checkpoint.digest,
      });
      expect(gate.body).toMatchObject({
        decision: 'deny',
        reasons: [{ code: 'release_revoked' }],
      });
      const { body } = await portal().send(
        'get',
        `/v1/releases/${id}/deliveries`,
      );
      expect(body.items).toMatchObject([{ status: 'cancelled' }]);
    });

    it('goes to another requester, who resubmits it, and neither of the two signs', async () => {
      const { id } = await orphaned();
      const given = expectStatus<ReleaseDetail>(
        await command(id, 'reassign-requester', person('lena'), {
          to: 'User:Default/Otto',
          reason,
        }),
        200,
      );
      expect(given).toMatchObject({
        requester: 'user:default/otto',
        formerRequesters: ['user:default/nell'],
      });
      expect(await portal().get(id)).toMatchObject({
        requester: 'user:default/otto',
        formerRequesters: ['user:default/nell'],
      });
      const { items, valid } = await trailOf(id);
      expect(valid).toBe(true);
      expect(items.at(-1)).toMatchObject({
        type: 'requester.reassigned',
        actor: 'user:default/lena',
        data: {
          from: 'user:default/nell',
          to: 'user:default/otto',
          reason,
        },
      });
      const listed = await portal().send(
        'get',
        '/v1/releases?requester=me&limit=100',
        person('otto'),
      );
      expect(listed.body.items).toContainEqual(
        expect.objectContaining({ id, requester: 'user:default/otto' }),
      );
      expectRefusal(
        await command(id, 'withdraw', nell, {}),
        403,
        'not_requester',
        'otto',
      );
      expectStatus(
        await portal().stepCommand(
          id,
          SIGN_OFF,
          'resubmit',
          {},
          person('otto'),
        ),
        200,
      );
      Object.assign(
        nellIn(portal().entities),
        user('nell', 'security-operations-leads'),
      );
      expectRefusal(
        await approveAs(portal(), id, nell),
        403,
        'own_request',
        'nell requested',
      );
      expectStatus(await approveAs(portal(), id), 200);
    });
  },
  { entities: [...COMPANY, user('nell', 'support-ml')] },
);
