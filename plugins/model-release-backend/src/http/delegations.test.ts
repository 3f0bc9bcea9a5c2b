import { Delegation } from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import {
  expectStatus,
  onBehalfOf,
  person,
  program,
  stepOf,
} from '../__testUtils__/TestPortal';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';

const SIGN_OFF = 'release-sign-off';
const SCOPE = 'scope-and-ownership';

describeOnEachEngine('a delegation', portal => {
  const given: Array<{ id: string; by: string }> = [];

  beforeEach(() => {
    portal().now = new Date('2026-03-04T09:00:00.000Z');
  });

  afterEach(async () => {
    for (const { id, by } of given.splice(0)) {
      await portal()
        .send('post', `/v1/delegations/${id}/end`, person(by))
        .send({});
    }
  });

  const ask = (by: string, authorization = person(by), overrides = {}) =>
    portal()
      .send('post', '/v1/delegations', authorization)
      .send({
        to: 'user:default/zoe',
        from: '2026-03-02',
        until: '2026-03-06',
        reason: 'On leave',
        ...overrides,
      });

  async function give(by: string, overrides = {}): Promise<Delegation> {
    const response = await ask(by, person(by), overrides);
    const delegation = expectStatus<Delegation>(response, 201);
    given.push({ id: delegation.id, by });
    return delegation;
  }

  const listOf = async (who: string): Promise<Delegation[]> => {
    const response = await portal().send('get', '/v1/delegations', person(who));
    return expectStatus<{ items: Delegation[] }>(response, 200).items;
  };

  it('holds from the first day until the last one is over, where the portal is', async () => {
    const delegation = await give('vera');
    expect(delegation).toMatchObject({
      delegator: 'user:default/vera',
      delegate: 'user:default/zoe',
      startsAt: '2026-03-01T23:00:00.000Z',
      endsAt: '2026-03-06T23:00:00.000Z',
    });
    const { id } = await portal().createApart();
    const delegates = async () =>
      stepOf(await portal().get(id), SIGN_OFF).delegates;
    portal().now = new Date('2026-03-01T22:59:59.999Z');
    expect(await delegates()).toEqual([]);
    portal().now = new Date('2026-03-01T23:00:00.000Z');
    expect(await delegates()).toEqual([
      {
        delegator: 'user:default/vera',
        delegate: 'user:default/zoe',
        until: '2026-03-06',
        reason: 'On leave',
      },
    ]);
    portal().now = new Date('2026-03-06T23:00:00.000Z');
    expect(await delegates()).toEqual([]);
  });

  it('lets somebody act for an owner, and the record keeps both names', async () => {
    await give('vera');
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    const seen = await portal().get(id, person('zoe'));
    expect(
      stepOf(seen, SIGN_OFF).actions.find(({ name }) => name === 'approve'),
    ).toEqual({
      name: 'approve',
      allowed: true,
      onBehalfOf: 'user:default/vera',
    });
    const approved = expectStatus<typeof seen>(
      await approveAs(portal(), id, person('zoe')),
      200,
    );
    expect(stepOf(approved, SIGN_OFF)).toMatchObject({
      completedBy: 'user:default/zoe',
      completedOnBehalfOf: 'user:default/vera',
      signatures: [{ by: 'user:default/zoe', onBehalfOf: 'user:default/vera' }],
    });
    const trail = (await portal().send('get', `/v1/releases/${id}/events`))
      .body;
    expect(trail.valid).toBe(true);
    expect(trail.items).toContainEqual(
      expect.objectContaining({
        type: 'step.approved',
        actor: 'user:default/zoe',
        onBehalfOf: 'user:default/vera',
      }),
    );
  });

  it('is over at once when it is ended', async () => {
    const { id: delegationId } = await give('lena');
    const { id } = await portal().createApart();
    const ended = await portal()
      .send('post', `/v1/delegations/${delegationId}/end`, person('lena'))
      .send({});
    expect(ended.body.endedAt).toBe('2026-03-04T09:00:00.000Z');
    expectRefusal(
      await portal().stepCommand(id, SCOPE, 'complete', {}, person('zoe')),
      403,
      'not_owner',
    );
    expect(await listOf('lena')).toEqual([]);
  });

  it('can be given back by whom it was given to, and ended by nobody else', async () => {
    const { id } = await give('lena');
    const end = (who: string) =>
      portal().send('post', `/v1/delegations/${id}/end`, person(who)).send({});
    expectRefusal(await end('dara'), 404, 'unknown_delegation', id);
    expectStatus(await end('zoe'), 200);
    expectStatus(await end('lena'), 200);
  });

  it('is listed for both, and for nobody else', async () => {
    const { id } = await give('lena');
    const ids = async (who: string) => (await listOf(who)).map(d => d.id);
    expect(await ids('lena')).toEqual([id]);
    expect(await ids('zoe')).toEqual([id]);
    expect(await ids('dara')).toEqual([]);
  });

  it('is the same when it is asked for twice', async () => {
    const { id } = await give('lena');
    expect(expectStatus<Delegation>(await ask('lena'), 200).id).toBe(id);
  });

  it('is one when it is asked for many times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ask('lena')),
    );
    const ids = new Set(answers.map(({ body }) => body.id));
    ids.forEach(id => given.push({ id, by: 'lena' }));
    expect(
      answers
        .map(({ status }) => status)
        .sort()
        .at(-1),
    ).toBe(201);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(ids.size).toBe(1);
    expect(await listOf('lena')).toHaveLength(1);
  });

  it('is given twenty times at most', async () => {
    for (let day = 10; day < 30; day++) {
      await give('dara', { from: `2026-03-${day}`, until: `2026-03-${day}` });
    }
    expectRefusal(
      await ask('dara', person('dara')),
      400,
      'invalid_delegation',
      /have 20 current/,
    );
  });

  it('lists what waits for the absent person as waiting for the delegate', async () => {
    await give('lena');
    const { id } = await portal().createApart();
    const response = await portal().send(
      'get',
      '/v1/releases?owner=me&limit=100',
      person('zoe'),
    );
    const found = response.body.items.find(
      (one: { id: string }) => one.id === id,
    );
    expect(found.steps[0]).toMatchObject({
      people: ['user:default/lena'],
      delegates: [{ delegate: 'user:default/zoe' }],
    });
  });

  it('tells the delegate too when a step waits', async () => {
    await give('lena');
    const seen = portal().notifications.items.length;
    await portal().createApart();
    const recipients = () =>
      portal()
        .notifications.items.slice(seen)
        .map(({ recipients: to }) => (to as { entityRef: string[] }).entityRef);
    await portal().notifications.until(() =>
      recipients().some(refs => refs.includes('user:default/zoe')),
    );
    expect(recipients()).toContainEqual([
      'group:default/ml-platform-leads',
      'user:default/zoe',
    ]);
  });

  it.each<[string, object, RegExp]>([
    [
      'oneself',
      { to: 'user:default/lena' },
      /^to: lena cannot be their own delegate/,
    ],
    ['nobody', { to: 'user:default/ghost' }, /ghost is not a User/],
    ['a group', { to: 'group:default/appsec' }, /appsec is not a User/],
    [
      'days that are over',
      { until: '2026-03-03' },
      /2026-03-03 is in the past/,
    ],
    [
      'an end before the start',
      { from: '2026-03-06', until: '2026-03-05' },
      /before the start date/,
    ],
    ['half a year', { until: '2026-09-01' }, /184 days; the maximum is 92/],
  ])('is not given to or for %s', async (_what, overrides, message) => {
    expectRefusal(
      await ask('lena', person('lena'), overrides),
      400,
      'invalid_delegation',
      message,
    );
  });

  it('is a person’s own word: no service and no plugin gives one', async () => {
    for (const caller of [
      program('external:pipeline'),
      onBehalfOf('lena', 'plugin:mcp-actions'),
    ]) {
      expectRefusal(await ask('lena', caller), 403, 'not_direct');
    }
    expect(await listOf('lena')).toEqual([]);
  });

  it('is not passed on', async () => {
    await give('lena', { to: 'user:default/dara' });
    await give('dara');
    const { id } = await portal().createApart();
    expectRefusal(
      await portal().stepCommand(id, SCOPE, 'complete', {}, person('zoe')),
      403,
      'not_owner',
    );
  });
});
