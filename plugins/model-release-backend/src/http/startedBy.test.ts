import { aRunbook } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import {
  expectStatus,
  onBehalfOf,
  person,
  program,
} from '../__testUtils__/TestPortal';
import { publishRunbooks } from '../__testUtils__/whoMayAct/publishRunbooks';

const HEADER = 'Model-Release-Started-By';
const SCAFFOLDER = program('plugin:scaffolder');

/** A runbook under which only people may request a release. */
const FOR_PEOPLE = aRunbook({
  metadata: { name: 'for-people', title: 'For people' },
  spec: { requester: 'person' },
});

describeOnEachEngine(
  'a template that a program starts',
  portal => {
    const post = (path: string, body: object, startedBy?: string) => {
      const request = portal().send('post', path, SCAFFOLDER);
      return (startedBy ? request.set(HEADER, startedBy) : request).send(body);
    };
    const openFor = async (startedBy: string) =>
      expectStatus<any>(
        await post('/v1/releases', portal().nextRequest(), startedBy),
        201,
      );
    const withdraw = (id: string, who: string) =>
      portal()
        .send('post', `/v1/releases/${id}/withdraw`, who)
        .send({ expectedVersion: 1 });

    it('makes that program the requester, through the scaffolder', async () => {
      const { id, requester } = await openFor('external%3Aci');
      expect(requester).toBe('external:ci');
      const { body } = await portal().send('get', `/v1/releases/${id}/events`);
      expect(body.items[0]).toMatchObject({
        type: 'release.opened',
        actor: 'external:ci',
        delegatedBy: 'plugin:scaffolder',
      });
    });

    it('lets that program withdraw, and no other', async () => {
      const { id } = await openFor('external%3Aci');
      for (const other of [program('external:nightly'), SCAFFOLDER]) {
        expectRefusal(await withdraw(id, other), 403, 'not_requester');
      }
      expectStatus(await withdraw(id, program('external:ci')), 200);
    });

    it('keeps the keys of two programs apart', async () => {
      const body = portal().nextRequest();
      const send = (startedBy: string, environment: string) =>
        post('/v1/releases', { ...body, environment }, startedBy).set(
          'Idempotency-Key',
          'nightly-build',
        );
      const first = await send('ci-a', 'programs-a');
      const second = await send('ci-b', 'programs-b');
      expect([first.status, second.status]).toEqual([201, 201]);
      expect((await send('ci-a', 'programs-a')).body.id).toBe(first.body.id);
    });

    it.each<[string, string]>([
      ['a person', person('nora')],
      ['the scaffolder on behalf of a person', onBehalfOf('nora')],
      ['another plugin', program('plugin:mcp-actions')],
      ['a program', program('external:ci')],
    ])(
      'is not what %s can claim, and the attempt is noted',
      async (_who, who) => {
        for (const path of ['/v1/releases', '/v1/releases?dryRun=true']) {
          const response = await portal()
            .send('post', path, who)
            .set(HEADER, 'external%3Anightly')
            .send(portal().nextRequest());
          expectRefusal(response, 403, 'cannot_vouch', HEADER);
        }
        expect(portal().audit.records.items.at(-1)).toMatchObject({
          eventId: 'release-create',
          status: 'failed',
          meta: { code: 'cannot_vouch', startedBy: 'external%3Anightly' },
        });
      },
    );

    describe('under a runbook for people', () => {
      const runbook = { name: 'for-people' };
      const request = () => ({ ...portal().nextRequest(), runbook });

      it('is refused, whether the program asks itself or by a template', async () => {
        const direct = await portal()
          .send('post', '/v1/releases', program('external:ci'))
          .send(request());
        const byTemplate = await post('/v1/releases', request(), 'ci');
        for (const response of [direct, byTemplate]) {
          expectRefusal(response, 403, 'person_required', 'external:ci');
          expect(response.body.error.message).toContain('“For people” 1.2.0');
        }
      });

      it('is refused in a dry run, with everything else that is wrong', async () => {
        const path = '/v1/releases?dryRun=true';
        const body = { ...request(), rollback: undefined };
        const response = await post(path, body, 'ci');
        expect(expectStatus(response, 200)).toMatchObject({
          ok: false,
          problems: [
            { code: 'person_required' },
            { code: 'missing_prerequisites' },
          ],
        });
      });

      it.each([
        ['a person', person('nora')],
        ['a person who started a template', onBehalfOf('nora')],
      ])('lets %s ask', async (_who, who) => {
        const release = await portal().create(request(), who);
        expect(release.requester).toBe('user:default/nora');
      });
    });
  },
  { config: { runbooks: publishRunbooks(FOR_PEOPLE) } },
);
