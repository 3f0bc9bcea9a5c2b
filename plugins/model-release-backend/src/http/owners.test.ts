import {
  GateAnswer,
  ReleaseDetail,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import {
  expectStatus,
  person,
  program,
  stepOf,
} from '../__testUtils__/TestPortal';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';
import { REFRESH_OWNERS_TASK } from '../scheduleOwnerRefresh';

const SCOPE = 'scope-and-ownership';
const SIGN_OFF = 'release-sign-off';
const ROLES = 'model-release.dev/roles';
const OPS = 'group:default/security-operations-leads';

describeOnEachEngine('owners', portal => {
  const command = async (
    id: string,
    name: 'revoke' | 'refresh-owners',
    body: object,
    authorization: string,
  ) => {
    const { version } = await portal().get(id);
    return portal()
      .send('post', `/v1/releases/${id}/${name}`, authorization)
      .send({ expectedVersion: version, ...body });
  };

  /** Moves a role from one group to another, as somebody would in the catalog. */
  function moveRole(role: string, from: string, to: string) {
    const group = (name: string) =>
      portal().entities.find(
        ({ kind, metadata }) => kind === 'Group' && metadata.name === name,
      )!;
    group(from).metadata.annotations = {};
    group(to).metadata.annotations = { [ROLES]: role };
  }

  const typesOf = async (id: string): Promise<string[]> => {
    const { body } = await portal().send('get', `/v1/releases/${id}/events`);
    expect(body.valid).toBe(true);
    return body.items.map(({ type }: { type: string }) => type);
  };

  it('and the people behind them are shown before a release is asked for', async () => {
    const response = await portal()
      .send('post', '/v1/releases?dryRun=true')
      .send(aCreateRequest({ environment: 'preview' }));
    const preview = expectStatus<ReleasePreview>(response, 200);
    expect(preview.ok).toBe(true);
    expect(preview.steps.map(({ owners, people }) => [owners, people])).toEqual(
      [
        [['group:default/ml-platform-leads'], ['user:default/lena']],
        [['group:default/data-governance'], ['user:default/dara']],
        [
          ['group:default/support-ml'],
          ['user:default/nora', 'user:default/otto'],
        ],
        [['group:default/appsec'], ['user:default/sami', 'user:default/wim']],
        [[OPS], ['user:default/vera', 'user:default/wim']],
        [['group:default/ml-platform'], ['user:default/pia']],
      ],
    );
  });

  it('give a step to a member of theirs, who then is the only one to act', async () => {
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    const response = await portal().stepCommand(
      id,
      SIGN_OFF,
      'reassign',
      { to: 'User:Default/Wim', reason: 'Vera is ill' },
      person('vera'),
    );
    const step = stepOf(expectStatus<ReleaseDetail>(response, 200), SIGN_OFF);
    expect(step).toMatchObject({
      owners: ['user:default/wim'],
      people: ['user:default/wim'],
      reassignment: {
        by: 'user:default/vera',
        reason: 'Vera is ill',
        from: [OPS],
      },
    });
    expectRefusal(await approveAs(portal(), id), 403, 'not_owner', /wim/);
    expectStatus(await approveAs(portal(), id, person('wim')), 200);
    expect(await typesOf(id)).toContain('step.reassigned');
  });

  it.each<[string, string, string, RegExp]>([
    ['somebody outside', 'user:default/zoe', 'owner_not_eligible', /zoe/],
    ['a group outside', 'group:default/appsec', 'owner_not_eligible', /appsec/],
    [
      'nobody',
      'user:default/ghost',
      'owner_not_eligible',
      /not a Group or User/,
    ],
    [
      'something that is no owner',
      'resource:default/ticket-store',
      'owner_not_eligible',
      /not a Group or User/,
    ],
  ])('do not give a step to %s', async (_who, to, code, message) => {
    const { id } = await portal().createApart();
    const response = await portal().stepCommand(
      id,
      SCOPE,
      'reassign',
      { to, reason: 'Try' },
      person('lena'),
    );
    expectRefusal(response, 400, code as 'owner_not_eligible', message);
  });

  it('are looked up again on demand, by whoever reads the release', async () => {
    const { id } = await portal().createApart();
    moveRole('ml-platform-lead', 'ml-platform-leads', 'security');
    try {
      const response = await command(
        id,
        'refresh-owners',
        {},
        program('external:catalog-hook'),
      );
      const after = expectStatus<ReleaseDetail>(response, 200);
      expect(stepOf(after, SCOPE)).toMatchObject({
        owners: ['group:default/security'],
        // Nested: appsec is below security.
        people: ['user:default/sami', 'user:default/wim'],
      });
      expectRefusal(
        await portal().stepCommand(id, SCOPE, 'complete', {}, person('lena')),
        403,
        'not_owner',
      );
      expect(await typesOf(id)).toContain('step.owners_changed');
    } finally {
      moveRole('ml-platform-lead', 'security', 'ml-platform-leads');
    }
  });

  it('are looked up again from time to time, and completed steps keep theirs', async () => {
    const untouched = await portal().createApart();
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    moveRole('ml-platform-lead', 'ml-platform-leads', 'security');
    try {
      await portal().tasks.triggerTask(REFRESH_OWNERS_TASK);
      expect(stepOf(await portal().get(id), SCOPE).owners).toEqual([
        'group:default/ml-platform-leads',
      ]);
      expect(stepOf(await portal().get(untouched.id), SCOPE).owners).toEqual([
        'group:default/security',
      ]);
      expect(portal().audit.records.items).toContainEqual(
        expect.objectContaining({
          eventId: 'owners-change',
          meta: { actionType: 'refresh-owners', releaseId: untouched.id },
        }),
      );
    } finally {
      moveRole('ml-platform-lead', 'security', 'ml-platform-leads');
    }
    await portal().tasks.triggerTask(REFRESH_OWNERS_TASK);
    const events = await typesOf(untouched.id);
    await portal().tasks.triggerTask(REFRESH_OWNERS_TASK);
    expect(await typesOf(untouched.id)).toEqual(events);
  });

  it('of an approval are told when it is revoked, and the gate shuts', async () => {
    const { id, entityRef, checkpoint, environment } =
      await portal().createApart();
    const gate = async (): Promise<GateAnswer> => {
      const response = await portal().send('get', '/v1/gate').query({
        entityRef,
        checkpoint: checkpoint.id,
        environment,
        digest: checkpoint.digest,
      });
      return expectStatus(response, 200);
    };
    expectRefusal(
      await command(id, 'revoke', { reason: 'Early' }, person('lena')),
      409,
      'release_not_signed_off',
    );
    await walkToSignOff(portal(), id);
    expectStatus(await approveAs(portal(), id), 200);
    expect((await gate()).decision).toBe('allow');
    const response = await command(
      id,
      'revoke',
      { reason: 'It repeats its training data' },
      person('lena'),
    );
    expect(expectStatus<ReleaseDetail>(response, 200)).toMatchObject({
      status: 'revoked',
      closure: { by: 'user:default/lena' },
    });
    expect(await gate()).toMatchObject({
      decision: 'deny',
      reasons: [{ code: 'release_revoked' }],
    });
    const { body } = await portal().send(
      'get',
      `/v1/releases/${id}/deliveries`,
    );
    expect(body.items.map(({ status }: { status: string }) => status)).toEqual([
      'cancelled',
    ]);
  });
});
