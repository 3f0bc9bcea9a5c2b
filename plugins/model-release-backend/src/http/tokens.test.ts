import { TestDatabases } from '@backstage/backend-test-utils';
import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { Response } from 'supertest';
import {
  answerOf,
  headersOf,
  IN_PERSON,
  INDIRECT,
  NAMESAKE,
  STRANGERS,
} from '../__testUtils__/signedCallers';
import { SignedPortal } from '../__testUtils__/SignedPortal';
import { walkToSignOff } from '../__testUtils__/walkOverHttp';

/** What programs may do too. */
const FREE = ['comment', 'withdraw', 'refresh-owners'];

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('tokens, as a real portal checks them', () => {
  let portal: SignedPortal;

  beforeAll(async () => {
    portal = await SignedPortal.start({ databases });
  });

  afterAll(async () => {
    await portal.stop();
  });

  describe.each([IN_PERSON, ...INDIRECT, ...STRANGERS])('let $who', caller => {
    let headers: Record<string, string>;
    let created: Response;
    /** Their own, where they may have one. */
    let release: ReleaseDetail;

    /** Sent on the release's current version. */
    const command = async (name: string) => {
      const { version } = await portal.get(release.id);
      return portal
        .send('post', `/v1/releases/${release.id}/${name}`, headers)
        .send({ expectedVersion: version, comment: 'For a reason' });
    };

    beforeAll(async () => {
      headers = await headersOf(caller, portal, 'nora');
      created = await portal
        .send('post', '/v1/releases', headers)
        .send(portal.nextRequest());
      release =
        created.status === 201 ? created.body : await portal.createApart();
    });

    it(`ask for a release: ${caller.create}`, () => {
      expect(answerOf(created)).toBe(caller.create);
    });

    it('say who else started what they send: the scaffolder alone', async () => {
      const response = await portal
        .send('post', '/v1/releases', headers)
        .set('Model-Release-Started-By', 'external%3Aci')
        .send(portal.nextRequest());
      const refusal =
        caller.create === '201' ? '403 cannot_vouch' : caller.create;
      expect([answerOf(response), response.body.requester]).toEqual(
        caller.who === 'another plugin'
          ? ['201', 'external:ci']
          : [refusal, undefined],
      );
    });

    it.each([
      ['it', ''],
      ['its trail', '/events'],
      ['its deliveries', '/deliveries'],
    ])(`read %s: ${caller.read}`, async (_what, path) => {
      const response = await portal.send(
        'get',
        `/v1/releases/${release.id}${path}`,
        headers,
      );
      expect(answerOf(response)).toBe(caller.read);
    });

    it(`ask the gate: ${caller.read}`, async () => {
      const { checkpoint, entityRef, environment } = release;
      const response = await portal
        .send('get', '/v1/gate', headers)
        .query({ checkpoint: checkpoint.id, entityRef, environment });
      expect(answerOf(response)).toBe(caller.read);
    });

    it(`comment: ${caller.comment}`, async () => {
      expect(answerOf(await command('comments'))).toBe(caller.comment);
    });

    it(`withdraw: ${caller.withdraw}`, async () => {
      expect(answerOf(await command('withdraw'))).toBe(caller.withdraw);
    });
  });

  it.each(INDIRECT)('say to $who that no decision is theirs', async caller => {
    const { id } = await portal.createApart();
    await walkToSignOff(portal, id);
    const headers = await headersOf(caller, portal, 'vera');
    const { body } = await portal.send('get', `/v1/releases/${id}`, headers);
    const { steps, actions } = body as ReleaseDetail;
    const decisions = [
      ...steps.flatMap(step => step.actions),
      ...actions.filter(({ name }) => !FREE.includes(name)),
    ];
    expect(decisions.length).toBeGreaterThan(20);
    for (const verdict of decisions) {
      expect(verdict).toMatchObject({ allowed: false, code: 'not_direct' });
    }
  });

  it('do not make a program that is called like a person that person', async () => {
    const ofNora = await portal.createApart();
    const headers = await headersOf(NAMESAKE, portal, 'nora');
    const sendOn = ({ id, version }: ReleaseDetail, name: string) =>
      portal
        .send('post', `/v1/releases/${id}/${name}`, headers)
        .send({ expectedVersion: version, comment: 'For a reason' });
    const own = await portal
      .send('post', '/v1/releases', headers)
      .send(portal.nextRequest());
    expect({
      requester: own.body.requester,
      comment: answerOf(await sendOn(ofNora, 'comments')),
      withdraw: answerOf(await sendOn(ofNora, 'withdraw')),
    }).toEqual({
      requester: expect.not.stringMatching(/^user:/),
      comment: '403 not_owner',
      withdraw: '403 not_requester',
    });
    expect(await portal.get(ofNora.id)).toEqual(ofNora);
  });

  it('record who presented them', async () => {
    const [template] = INDIRECT;
    const headers = await headersOf(template, portal, 'nora');
    const { body } = await portal
      .send('post', '/v1/releases', headers)
      .send(portal.nextRequest());
    const token = await portal.tokenOf('nora');
    const { items } = await portal.client.getEvents(body.id, { token });
    expect(items[0]).toMatchObject({
      actor: 'user:default/nora',
      delegatedBy: 'plugin:scaffolder',
    });
  });
});
