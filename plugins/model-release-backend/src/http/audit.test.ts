import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import {
  onBehalfOf,
  person,
  program,
  TestPortal,
} from '../__testUtils__/TestPortal';
import { ALLOW_ALL, denying } from '../__testUtils__/TestPolicy';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';

describeOnEachEngine('the audit log', portal => {
  afterEach(() => {
    portal().policy = ALLOW_ALL;
  });

  /** What is noted while something is done. */
  async function notedOf(work: (it: TestPortal) => Promise<unknown>) {
    const { items } = portal().audit.records;
    const before = items.length;
    await work(portal());
    return items.slice(before);
  }

  it('notes a decision with its release and step', async () => {
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    const noted = await notedOf(it => approveAs(it, id));
    expect(noted).toContainEqual({
      eventId: 'release-decide',
      severityLevel: 'high',
      status: 'succeeded',
      meta: {
        actionType: 'approve',
        releaseId: id,
        stepKey: 'release-sign-off',
      },
    });
  });

  it('notes a refused attempt with the code of the rule', async () => {
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    const noted = await notedOf(async it =>
      expectRefusal(await approveAs(it, id, person('zoe')), 403, 'not_owner'),
    );
    expect(noted).toContainEqual(
      expect.objectContaining({
        eventId: 'release-decide',
        status: 'failed',
        error: expect.stringContaining('zoe is not one of them'),
        meta: expect.objectContaining({
          actionType: 'approve',
          code: 'not_owner',
        }),
      }),
    );
  });

  it('notes the service that presented somebody’s credentials', async () => {
    const { id } = await portal().createApart();
    const mcp = onBehalfOf('lena', 'plugin:mcp-actions');
    const noted = await notedOf(it =>
      it.stepCommand(id, 'scope-and-ownership', 'complete', {}, mcp),
    );
    expect(noted).toContainEqual(
      expect.objectContaining({
        status: 'failed',
        meta: expect.objectContaining({
          code: 'not_direct',
          delegatedBy: 'plugin:mcp-actions',
        }),
      }),
    );
  });

  it('notes what the policy denied', async () => {
    const { id } = await portal().createApart();
    portal().policy = denying('model-release.step.act');
    const body = { comment: 'No' };
    const noted = await notedOf(it =>
      it.stepCommand(id, 'scope-and-ownership', 'reject', body, person('lena')),
    );
    expect(noted).toContainEqual(
      expect.objectContaining({
        eventId: 'release-decide',
        status: 'failed',
        meta: expect.objectContaining({
          actionType: 'reject',
          code: 'not_permitted',
        }),
      }),
    );
  });

  it('notes a request that does not fit', async () => {
    const to = 'user:default/zoe';
    const noted = await notedOf(it =>
      it
        .send('post', '/v1/delegations', person('lena'))
        .send({ to, from: '2026-02-30', until: '2026-03-01', reason: 'x' }),
    );
    expect(noted).toEqual([
      expect.objectContaining({
        eventId: 'delegation-change',
        status: 'failed',
        meta: { actionType: 'create', to, code: 'invalid_request' },
      }),
    ]);
  });

  const GATE =
    '/v1/gate?entityRef=resource:default/support-replies&checkpoint=x&environment=production';

  it.each<[string, (id: string) => string, string, string]>([
    ['a list', () => '/v1/releases', 'release-fetch', 'list'],
    ['a release', id => `/v1/releases/${id}`, 'release-fetch', 'by-id'],
    [
      'its audit trail',
      id => `/v1/releases/${id}/events`,
      'release-fetch',
      'events',
    ],
    [
      'its model card',
      id => `/v1/releases/${id}/model-card`,
      'evidence-fetch',
      'model-card',
    ],
    ['the library', () => '/v1/runbooks', 'runbook-fetch', 'all'],
    ['the gate', () => GATE, 'gate-check', 'gate'],
  ])(
    'notes who read %s, as something low',
    async (_what, path, eventId, queryType) => {
      const { id } = await portal().createApart();
      const noted = await notedOf(it =>
        it.send('get', path(id), program('external:auditor')),
      );
      expect(noted).toEqual([
        expect.objectContaining({
          eventId,
          severityLevel: 'low',
          status: 'succeeded',
          meta: expect.objectContaining({ queryType }),
        }),
      ]);
    },
  );

  it('notes nothing of somebody who is not signed in', async () => {
    const noted = await notedOf(async it => {
      const response = await it.send('get', '/v1/releases', 'Bearer nonsense');
      expect(response.status).toBe(401);
    });
    expect(noted).toEqual([]);
  });
});
