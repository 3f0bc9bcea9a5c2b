import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  ModelReleasePermission,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import {
  createModelReleaseConditionalDecision,
  modelReleaseConditions,
} from '@model-release/backstage-plugin-model-release-node';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, program } from '../__testUtils__/TestPortal';
import { ALLOW_ALL, denying, Policy } from '../__testUtils__/TestPolicy';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';

const SCOPE = 'scope-and-ownership';
const READ = 'model-release.release.read';

/** Lets requesters and owners of a step read a release, by their own refs. */
const readersOnly: Policy = (permission, userRef) =>
  permission.name === READ
    ? createModelReleaseConditionalDecision(
        permission as ModelReleasePermission,
        {
          anyOf: [
            modelReleaseConditions.isRequester({ userRefs: [userRef] }),
            modelReleaseConditions.isStepOwner({
              ownerRefs:
                userRef === 'user:default/sami' ? ['group:default/appsec'] : [],
            }),
          ],
        },
      )
    : { result: AuthorizeResult.ALLOW };

/** Commands on a step carry its own version, others that of the release. */
function versionFor({ version, steps }: ReleaseDetail, path: string): number {
  return path.startsWith('steps/')
    ? steps.find(({ key }) => key === SCOPE)!.version
    : version;
}

describeOnEachEngine('a policy', portal => {
  afterEach(() => {
    portal().policy = ALLOW_ALL;
  });

  const paths = (id: string) => [
    `/v1/releases/${id}`,
    `/v1/releases/${id}/events`,
    `/v1/releases/${id}/deliveries`,
    `/v1/releases/${id}/model-card`,
  ];

  it.each([
    ['denies reading', denying(READ)],
    ['lets others read on a condition', readersOnly],
  ])(
    'that %s makes a release unknown, whatever is asked of it',
    async (_what, policy) => {
      const { id } = await portal().createApart();
      portal().policy = policy;
      for (const path of paths(id)) {
        const response = await portal().send('get', path, person('zoe'));
        expectRefusal(response, 404, 'unknown_release', id);
      }
      for (const [path, body] of [
        ['withdraw', {}],
        ['comments', { comment: 'Hello' }],
        ['refresh-owners', {}],
        [`steps/${SCOPE}/complete`, {}],
        [`steps/${SCOPE}/waive`, { reason: 'No need' }],
        [`steps/${SCOPE}/reassign`, { to: 'user:default/zoe', reason: 'Me' }],
      ] as const) {
        const response = await portal()
          .send('post', `/v1/releases/${id}/${path}`, person('zoe'))
          .send({ expectedVersion: 1, ...body });
        expectRefusal(response, 404, 'unknown_release', id);
      }
      const upload = await portal()
        .send('put', `/v1/releases/${id}/steps/x/evidence/y`, person('zoe'))
        .send('bytes');
      expectRefusal(upload, 404, 'unknown_release', id);
      const list = await portal().send(
        'get',
        '/v1/releases?limit=100',
        person('zoe'),
      );
      expect(list.body.items).toEqual([]);
    },
  );

  it('with a condition lists and opens what meets it', async () => {
    const own = await portal().createApart(person('zoe'));
    const other = await portal().createApart();
    portal().policy = readersOnly;
    const idsFor = async (who: string): Promise<string[]> => {
      const { body } = await portal().send(
        'get',
        '/v1/releases?limit=100&orderBy=createdAt',
        person(who),
      );
      return body.items.map(({ id }: ReleaseDetail) => id);
    };
    expect(await idsFor('zoe')).toEqual([own.id]);
    expect(await idsFor('sami')).toEqual(
      expect.arrayContaining([own.id, other.id]),
    );
    expect((await portal().get(own.id, person('zoe'))).id).toBe(own.id);
  });

  it('that hides a release does not let it be found out by asking for the same', async () => {
    const { id, environment } = await portal().createApart();
    portal().policy = readersOnly;
    const ask = (who: string, query = '') =>
      portal()
        .send('post', `/v1/releases${query}`, person(who))
        .send(aCreateRequest({ environment }));
    const hidden = await ask('zoe');
    expectRefusal(
      hidden,
      409,
      'release_conflict',
      'do not have permission to read',
    );
    expect(hidden.text).not.toContain(id);
    const preview = await ask('zoe', '?dryRun=true');
    expect(preview.body.problems).toContainEqual(
      expect.objectContaining({ code: 'release_conflict' }),
    );
    expect(preview.text).not.toContain(id);
    expectRefusal(await ask('nora'), 409, 'release_conflict', id);
  });

  it('lets services through, as the permission framework does', async () => {
    const { id } = await portal().createApart();
    portal().policy = denying(READ);
    expect((await portal().get(id, program('external:audit'))).id).toBe(id);
  });

  it.each([
    [
      'model-release.step.act',
      `steps/${SCOPE}/reject`,
      { comment: 'No' },
      'lena',
    ],
    [
      'model-release.step.reassign',
      `steps/${SCOPE}/reassign`,
      { to: 'user:default/lena', reason: 'Her' },
      'dara',
    ],
    [
      'model-release.step.waive',
      `steps/${SCOPE}/waive`,
      { reason: 'x' },
      'pia',
    ],
    ['model-release.release.withdraw', 'withdraw', {}, 'nora'],
    ['model-release.release.comment', 'comments', { comment: 'x' }, 'nora'],
    ['model-release.release.comment', 'refresh-owners', {}, 'zoe'],
  ])(
    'that denies %s refuses %s, and the page says so',
    async (permission, path, body, who) => {
      const { id } = await portal().createApart();
      portal().policy = denying(permission);
      const before = await portal().get(id, person(who));
      const response = await portal()
        .send('post', `/v1/releases/${id}/${path}`, person(who))
        .send({ expectedVersion: versionFor(before, path), ...body });
      expectRefusal(response, 403, 'not_permitted', permission);
      const name = path.split('/').at(-1)!.replace('comments', 'comment');
      const verdicts = [
        ...before.actions,
        ...before.steps.find(({ key }) => key === SCOPE)!.actions,
      ];
      expect(verdicts).toContainEqual({
        name,
        allowed: false,
        code: 'not_permitted',
        reason: expect.stringContaining(permission),
        details: { permission },
      });
      expect((await portal().get(id)).version).toBe(before.version);
    },
  );

  it('that denies revoke refuses it', async () => {
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    expectStatus(await approveAs(portal(), id), 200);
    portal().policy = denying('model-release.release.revoke');
    const { version } = await portal().get(id);
    const response = await portal()
      .send('post', `/v1/releases/${id}/revoke`, person('lena'))
      .send({ expectedVersion: version, reason: 'x' });
    expectRefusal(response, 403, 'not_permitted', 'release.revoke');
  });

  it('that denies evidence leaves the rest of a release readable', async () => {
    const { id } = await portal().createApart();
    portal().policy = denying('model-release.evidence.read');
    const card = `/v1/releases/${id}/model-card`;
    expectRefusal(
      await portal().send('get', card, person('zoe')),
      404,
      'unknown_evidence',
      'evidence.read',
    );
    expect((await portal().get(id, person('zoe'))).id).toBe(id);
  });

  it('gives nobody what the rules deny', async () => {
    const { id } = await portal().createApart();
    await walkToSignOff(portal(), id);
    portal().policy = ALLOW_ALL;
    expectRefusal(
      await approveAs(portal(), id, person('nora')),
      403,
      'own_request',
    );
  });

  it('puts its conditions to the release that a command is about', async () => {
    const { id } = await portal().createApart();
    portal().policy = permission =>
      permission.name === 'model-release.step.act'
        ? createModelReleaseConditionalDecision(
            permission as ModelReleasePermission,
            modelReleaseConditions.hasEnvironment({
              environments: ['staging'],
            }),
          )
        : { result: AuthorizeResult.ALLOW };
    expectRefusal(
      await portal().stepCommand(
        id,
        SCOPE,
        'reject',
        { comment: 'No' },
        person('lena'),
      ),
      403,
      'not_permitted',
    );
  });

  it('hides an approval from the gate for whoever may not read it', async () => {
    const { id, entityRef, checkpoint, environment } =
      await portal().createApart();
    await walkToSignOff(portal(), id);
    expectStatus(await approveAs(portal(), id), 200);
    portal().policy = readersOnly;
    const decisionFor = async (who: string) => {
      const query = {
        entityRef,
        checkpoint: checkpoint.id,
        environment,
        digest: checkpoint.digest,
      };
      const { body } = await portal()
        .send('get', '/v1/gate', person(who))
        .query(query);
      return body.decision;
    };
    expect(await decisionFor('nora')).toBe('allow');
    expect(await decisionFor('zoe')).toBe('deny');
  });

  it('that denies the page denies the library, and one that denies asking denies asking', async () => {
    portal().policy = denying(
      'model-release.page.view',
      'model-release.release.create',
    );
    expectRefusal(
      await portal().send('get', '/v1/runbooks', person('zoe')),
      403,
      'not_permitted',
      'page.view',
    );
    expectRefusal(
      await portal()
        .send('post', '/v1/releases', person('zoe'))
        .send({
          entityRef: 'resource:default/support-replies',
          checkpoint: { id: 'x', tuning: 'lora', baseModel: 'y' },
          environment: 'z',
        }),
      403,
      'not_permitted',
      'release.create',
    );
  });
});
