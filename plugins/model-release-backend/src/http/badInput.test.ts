import { TestDatabases } from '@backstage/backend-test-utils';
import {
  ErrorCode,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { Response } from 'supertest';
import {
  contentDigest,
  expectStatus,
  onBehalfOf,
  person,
  TestPortal,
} from '../testing/TestPortal';
import {
  approveAs,
  completeAsOwner,
  walkToSignOff,
} from '../testing/walkOverHttp';
import { mockCredentials } from '@backstage/backend-test-utils';

jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_18'] });

/** A refusal has a status, a stable code, and a message that names what does not fit. */
function expectRefusal(
  response: Response,
  status: number,
  code: ErrorCode,
  named?: string | RegExp,
) {
  expect({ status: response.status, code: response.body.error?.code }).toEqual({
    status,
    code,
  });
  if (named) {
    expect(response.body.error.message).toMatch(named);
  }
}

describe.each(databases.eachSupportedId())('bad input on %s', engine => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start({ knex: await databases.init(engine) });
  });

  afterAll(async () => {
    await portal.stop();
  });

  let environments = 0;
  /** Each release has an environment of its own, so that none stands in another's way. */
  const open = () =>
    portal.create({ environment: `environment-${(environments += 1)}` });
  const post = (path: string, body: object, who = person('nora')) =>
    portal.send('post', path, who).send(body);
  const create = (body: object, who?: string) =>
    post('/v1/releases', body, who);

  describe('creating', () => {
    const countReleases = async () =>
      Number((await portal.knex('releases').count({ n: '*' }))[0].n);
    let before: number;

    beforeEach(async () => {
      before = await countReleases();
    });

    afterEach(async () => {
      // Refused requests leave nothing behind.
      expect(await countReleases()).toBe(before);
    });

    it.each([
      ['no body', {}, /entityRef/],
      [
        'an unknown field',
        { ...aCreateRequest(), extra: 1 },
        /extra|additional/,
      ],
      [
        'a malformed entity ref',
        { ...aCreateRequest(), entityRef: 'not a ref' },
        /entityRef/,
      ],
      [
        'an empty checkpoint id',
        {
          ...aCreateRequest(),
          checkpoint: { ...aCreateRequest().checkpoint, id: '' },
        },
        /checkpoint\/id/,
      ],
      [
        'a digest that is none',
        {
          ...aCreateRequest(),
          checkpoint: { ...aCreateRequest().checkpoint, digest: 'sha256:12' },
        },
        /checkpoint\/digest/,
      ],
      [
        'an unknown kind of tuning',
        {
          ...aCreateRequest(),
          checkpoint: { ...aCreateRequest().checkpoint, tuning: 'magic' },
        },
        /checkpoint\/tuning/,
      ],
    ])('refuses %s and names the field', async (_what, body, named) => {
      expectRefusal(await create(body), 400, 'invalid_request', named);
    });

    it('refuses a body that is no JSON', async () => {
      const response = await portal
        .send('post', '/v1/releases')
        .set('Content-Type', 'application/json')
        .send('{"entityRef":');
      expectRefusal(response, 400, 'invalid_request');
    });

    it.each([
      [
        'an unknown entity',
        { entityRef: 'resource:default/nowhere' },
        404,
        'unknown_entity',
        'nowhere',
      ],
      [
        'an entity that is no model',
        { entityRef: 'resource:default/ticket-store' },
        400,
        'not_a_model',
        'ticket-store',
      ],
      [
        'an unknown runbook',
        { runbook: { name: 'no-such' } },
        404,
        'unknown_runbook',
        'no-such',
      ],
      [
        'an unknown version of a runbook',
        { runbook: { name: 'fine-tuned-model', version: '9.9.9' } },
        404,
        'unknown_runbook',
        '9.9.9',
      ],
      [
        'a model without an owner',
        { entityRef: 'resource:default/no-owner' },
        400,
        'missing_prerequisites',
        'One accountable owner',
      ],
      [
        'a model with two owners',
        { entityRef: 'resource:default/two-owners' },
        400,
        'missing_prerequisites',
        'One accountable owner',
      ],
      [
        'a model whose owner does not exist',
        { entityRef: 'resource:default/dangling-owner' },
        400,
        'missing_prerequisites',
        'gone',
      ],
      [
        'a rollback to the checkpoint itself',
        { rollback: { type: 'checkpoint', target: 'sr-lora-0042' } },
        400,
        'missing_prerequisites',
        'rollback.target',
      ],
    ] as const)('refuses %s', async (_what, overrides, status, code, named) => {
      const response = await create({ ...aCreateRequest(), ...overrides });
      expectRefusal(response, status, code, named);
    });

    it('lists all missing prerequisites at once', async () => {
      const { entityRef, checkpoint, environment } = aCreateRequest();
      const response = await create({ entityRef, checkpoint, environment });
      expectRefusal(response, 400, 'missing_prerequisites');
      const keys = response.body.error.details.missing.map(
        (missing: { key: string }) => missing.key,
      );
      expect(keys).toEqual([
        'model-card',
        'intended-use',
        'evaluation',
        'rollback',
      ]);
    });

    it('refuses a service, which is no person', async () => {
      const header = mockCredentials.service.header();
      expectRefusal(await create(aCreateRequest(), header), 403, 'not_direct');
    });

    it('stores nothing for a preview and lists its problems', async () => {
      const response = await post('/v1/releases?dryRun=true', {
        ...aCreateRequest(),
        rollback: undefined,
      });
      expectStatus(response, 200);
      expect(response.body).toMatchObject({
        ok: false,
        problems: [{ code: 'missing_prerequisites' }],
      });
      expect(response.body.steps).toHaveLength(6);
    });
  });

  it('refuses a second open release of the same checkpoint and names the first', async () => {
    const { id, environment } = await open();
    const response = await create({ ...aCreateRequest(), environment });
    expectRefusal(response, 409, 'release_conflict', id);
    expect(response.body.error.details.release).toBe(id);
  });

  describe('with an Idempotency-Key', () => {
    const send = (key: string, body: object) =>
      portal
        .send('post', '/v1/releases')
        .set('Idempotency-Key', key)
        .send(body);

    it('answers the first release for the same body, and a conflict for another', async () => {
      const body = { ...aCreateRequest(), environment: 'idempotent' };
      const first = await send('key-1', body);
      const second = await send('key-1', body);
      expect([first.status, second.status]).toEqual([201, 200]);
      expect(second.body.id).toBe(first.body.id);
      const other = await send('key-1', { ...body, environment: 'elsewhere' });
      expectRefusal(other, 409, 'idempotency_conflict', first.body.id);
    });

    it('opens one release when the same request comes many times at once', async () => {
      const body = { ...aCreateRequest(), environment: 'all-at-once' };
      const responses = await Promise.all(
        Array.from({ length: 8 }, () => send('key-2', body)),
      );
      const ids = responses.map(response => response.body.id);
      expect(new Set(ids).size).toBe(1);
      expect(ids[0]).toBeDefined();
      expect(responses.filter(r => r.status === 201)).toHaveLength(1);
    });
  });

  describe('uploading', () => {
    let release: ReleaseDetail;

    beforeAll(async () => {
      const { id } = await open();
      release = await completeAsOwner(portal, id, 'scope-and-ownership');
    });

    const put = (name: string, body: string | Buffer, who = person('otto')) =>
      portal
        .send(
          'put',
          `/v1/releases/${release.id}/steps/evaluation-summary/evidence/${name}`,
          who,
        )
        .set('Content-Type', 'application/octet-stream')
        .send(body);

    it.each([
      ['without the checkpoint id', 'eval.json', 'file_name_rule'],
      [
        'with the id as a part of a longer word',
        'eval-sr-lora-00421.json',
        'file_name_rule',
      ],
      ['with the id in other case', 'eval-SR-lora-0042.json', 'file_name_rule'],
      ['with a path', '..%2F..%2Fsr-lora-0042.json', 'file_name_invalid'],
      ['with a back slash', 'a%5Csr-lora-0042.json', 'file_name_invalid'],
      ['with a NUL', 'a%00sr-lora-0042.json', 'invalid_request'],
      ['that is no UTF-8', 'a%E0-sr-lora-0042.json', 'invalid_request'],
      ['with a line break', 'a%0Asr-lora-0042.json', 'file_name_invalid'],
      ['that begins with a dot', '.sr-lora-0042.json', 'file_name_invalid'],
      [
        'that turns the reading direction',
        '%E2%80%AEsr-lora-0042.json',
        'file_name_invalid',
      ],
      [
        'of 300 characters',
        `${'a'.repeat(290)}-sr-lora-0042.json`,
        'file_name_invalid',
      ],
      ['of another type', 'sr-lora-0042.exe', 'file_type_not_accepted'],
    ] as const)('refuses a name %s', async (_what, name, code) => {
      expectRefusal(await put(name, 'x'), 400, code);
    });

    it('says which name would do', async () => {
      expectRefusal(
        await put('eval.json', 'x'),
        400,
        'file_name_rule',
        'eval-sr-lora-0042.json',
      );
    });

    it('refuses an empty file', async () => {
      expectRefusal(await put('sr-lora-0042.json', ''), 400, 'file_empty');
    });

    it('refuses a file over the limit and names both sizes', async () => {
      const response = await put('sr-lora-0042.json', Buffer.alloc(1_100_000));
      expectRefusal(response, 413, 'file_too_large', '1');
    });

    it('refuses bytes that are not those of the Content-Digest', async () => {
      const response = await portal
        .send(
          'put',
          `/v1/releases/${release.id}/steps/evaluation-summary/evidence/sr-lora-0042.json`,
          person('otto'),
        )
        .set('Content-Digest', contentDigest('other bytes'))
        .send(Buffer.from('bytes'));
      expectRefusal(response, 400, 'digest_mismatch');
    });

    it('refuses somebody who does not own the step', async () => {
      const response = await put('sr-lora-0042.json', 'x', person('zoe'));
      expectRefusal(response, 403, 'not_owner', 'support-ml');
    });

    it('stores nothing of what it refused', async () => {
      const { steps } = await portal.get(release.id);
      expect(steps.flatMap(step => step.files)).toEqual([]);
    });

    it('refuses an id that names no file', async () => {
      const response = await portal.send(
        'get',
        `/v1/releases/${release.id}/steps/evaluation-summary/evidence/nothing`,
      );
      expectRefusal(response, 404, 'unknown_evidence');
    });
  });

  describe('deciding', () => {
    let release: ReleaseDetail;

    beforeAll(async () => {
      const { id } = await open();
      release = await walkToSignOff(portal, id);
    });

    const signOff = (command: string, body: object, who: string) =>
      portal.stepCommand(release.id, 'release-sign-off', command, body, who);

    it('refuses the requester', async () => {
      const response = await approveAs(portal, release.id, person('nora'));
      expectRefusal(response, 403, 'own_request', 'nora');
    });

    it('refuses somebody who is no owner', async () => {
      const response = await approveAs(portal, release.id, person('zoe'));
      expectRefusal(response, 403, 'not_owner', 'security-operations-leads');
    });

    it.each([
      ['a plugin on behalf of the owner', () => onBehalfOf('vera')],
      [
        'an agent on behalf of the owner',
        () => onBehalfOf('vera', 'plugin:mcp-actions'),
      ],
      ['a service', () => mockCredentials.service.header()],
    ])('refuses %s', async (_who, header) => {
      const response = await approveAs(portal, release.id, header());
      expectRefusal(response, 403, 'not_direct');
    });

    it('refuses without attestation', async () => {
      const { packetDigest } = release;
      const body = { packetDigest, attestation: false };
      const response = await signOff('approve', body, person('vera'));
      expectRefusal(response, 400, 'invalid_request', 'attestation');
    });

    it('refuses a stale packet and tells the current one', async () => {
      const packetDigest = `sha256:${'0'.repeat(64)}`;
      const body = { packetDigest, attestation: true };
      const response = await signOff('approve', body, person('vera'));
      expectRefusal(response, 409, 'stale_packet', release.packetDigest);
    });

    it('refuses a stale version and tells the current one', async () => {
      const body = {
        packetDigest: release.packetDigest,
        attestation: true,
        expectedVersion: 99,
      };
      const response = await signOff('approve', body, person('vera'));
      expectRefusal(response, 409, 'stale_version', '99');
      expect(response.body.error.details.version).toEqual(expect.any(Number));
    });

    it('refuses to request changes or reject without a comment', async () => {
      for (const command of ['request-changes', 'reject']) {
        const response = await signOff(command, {}, person('vera'));
        expectRefusal(response, 400, 'invalid_request', 'comment');
      }
    });

    it('refuses answers that do not fit the questionnaire and names each question', async () => {
      const { id } = await open();
      await completeAsOwner(portal, id, 'scope-and-ownership');
      const response = await portal.stepCommand(
        id,
        'security-review',
        'complete',
        { answers: { toolUse: { usesTools: true } } },
        person('sami'),
      );
      expectRefusal(response, 400, 'invalid_answers', 'Prompt injection');
    });

    it('refuses a step that does not exist', async () => {
      const response = await post(
        `/v1/releases/${release.id}/steps/nowhere/complete`,
        { expectedVersion: 1 },
        person('lena'),
      );
      expectRefusal(response, 404, 'unknown_step', 'nowhere');
    });
  });

  it('refuses a release that does not exist', async () => {
    const response = await portal.send('get', '/v1/releases/nowhere');
    expectRefusal(response, 404, 'unknown_release', 'nowhere');
  });

  it('refuses somebody who is not signed in', async () => {
    const header = mockCredentials.none.header();
    const response = await portal.send('get', '/v1/releases', header);
    // The portal itself turns them away, in its own words.
    expect(response.status).toBe(401);
    expect(response.body.error.name).toBe('AuthenticationError');
  });

  it.each([
    ['an unknown query parameter', '/v1/releases?colour=red', 'colour'],
    ['an unknown status', '/v1/releases?status=odd', 'status'],
    ['a limit of 0', '/v1/releases?limit=0', 'limit'],
    [
      'a gate question without an environment',
      '/v1/gate?entityRef=resource:default/x&checkpoint=y',
      'environment',
    ],
  ])('refuses %s and names it', async (_what, path, named) => {
    const response = await portal.send('get', path);
    expectRefusal(response, 400, 'invalid_request', named);
  });

  it.each(['/v1/releases/%00', '/v1/runbooks/%00', '/v1/releases?text=%00'])(
    'refuses the NUL in %s',
    async path => {
      const response = await portal.send('get', path);
      expectRefusal(response, 400, 'invalid_request', 'NUL');
    },
  );

  it('refuses a cursor that it did not make', async () => {
    const response = await portal.send('get', '/v1/releases?cursor=abc');
    expectRefusal(response, 400, 'invalid_cursor');
  });
});
