import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, program } from '../__testUtils__/TestPortal';

const { checkpoint } = aCreateRequest();

describeOnEachEngine('creating with bad input', portal => {
  const create = (body: object, query = '') =>
    portal().send('post', `/v1/releases${query}`).send(body);
  const countReleases = async () =>
    Number((await portal().knex('releases').count({ n: '*' }))[0].n);

  describe('leaves nothing behind and', () => {
    let before: { releases: number; files: string[] };
    const whatIsThere = async () => ({
      releases: await countReleases(),
      files: await portal().storedFiles(),
    });

    beforeEach(async () => {
      before = await whatIsThere();
    });

    afterEach(async () => {
      expect(await whatIsThere()).toEqual(before);
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
        { ...aCreateRequest(), checkpoint: { ...checkpoint, id: '' } },
        /checkpoint\/id/,
      ],
      [
        'a digest that is none',
        {
          ...aCreateRequest(),
          checkpoint: { ...checkpoint, digest: 'sha256' },
        },
        /checkpoint\/digest/,
      ],
      [
        'an unknown kind of tuning',
        { ...aCreateRequest(), checkpoint: { ...checkpoint, tuning: 'magic' } },
        /checkpoint\/tuning/,
      ],
      [
        'an intended use of characters that nobody sees',
        { ...aCreateRequest(), intendedUse: '\u200b\u2060 \u00ad' },
        /intendedUse/,
      ],
      [
        'a name in place of an entity ref',
        { ...aCreateRequest(), entityRef: 'ticket-triage-7b' },
        'entityRef: is an entity ref such as resource:default/my-model, not “ticket-triage-7b”',
      ],
      [
        'a title in place of an entity ref',
        { ...aCreateRequest(), entityRef: 'Ticket triage 7B' },
        'entityRef: is an entity ref such as resource:default/my-model, not “Ticket triage 7B”',
      ],
      [
        'a digest cut short',
        { ...aCreateRequest(), checkpoint: { ...checkpoint, digest: 'abc' } },
        'checkpoint/digest: has to be 64 hexadecimal digits, as sha256sum prints them; this has 3',
      ],
      [
        'an environment that is a path',
        { ...aCreateRequest(), environment: 'prod/eu' },
        'environment: starts with a letter or digit and has only letters, digits',
      ],
    ])('refuses %s and names the field', async (_what, body, named) => {
      expectRefusal(await create(body), 400, 'invalid_request', named);
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
        'sr-lora-0042 is the checkpoint under review',
      ],
      [
        'a model card of another repository',
        { modelCard: { url: 'https://github.com/acme/x/blob/main/card.md' } },
        403,
        'model_card_not_allowed',
        'modelRelease.modelCards.allow',
      ],
      [
        'a web page as a model card',
        {
          modelCard: {
            text: '<!doctype html><h2>Base model</h2>acme/base<h2>Training data</h2>Tickets.',
          },
        },
        400,
        'missing_prerequisites',
        'is a web page',
      ],
    ] as const)('refuses %s', async (_what, overrides, status, code, named) => {
      const response = await create({ ...aCreateRequest(), ...overrides });
      expectRefusal(response, status, code, named);
    });

    it('lists all missing prerequisites at once', async () => {
      const { entityRef, environment } = aCreateRequest();
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

    it('lists the problems in a preview', async () => {
      const body = { ...aCreateRequest(), rollback: undefined };
      const response = await create(body, '?dryRun=true');
      expectStatus(response, 200);
      expect(response.body).toMatchObject({
        ok: false,
        problems: [{ code: 'missing_prerequisites' }],
      });
      expect(response.body.steps).toHaveLength(6);
    });
  });

  it('refuses a second open release of the same checkpoint, names the first and keeps no card', async () => {
    const { id, environment } = await portal().createApart();
    const before = await portal().storedFiles();
    expect(before).not.toEqual([]);
    const modelCard = { text: '# Another card, of a release that is not' };
    const request = aCreateRequest({ environment, modelCard });
    const response = await create(request);
    expectRefusal(response, 409, 'release_conflict', id);
    expect(response.body.error.details.release).toBe(id);
    expect(await portal().storedFiles()).toEqual(before);
  });

  it.each(['%', 'a%0Ab', `ci-${'x'.repeat(1000)}`])(
    'refuses a starter that is none (%#)',
    async startedBy => {
      const response = await portal()
        .send('post', '/v1/releases', program('plugin:scaffolder'))
        .set('Model-Release-Started-By', startedBy)
        .send(portal().nextRequest());
      expectRefusal(response, 400, 'invalid_request', /started-by/i);
    },
  );

  describe('with an Idempotency-Key', () => {
    const send = (key: string, body: object) =>
      create(body).set('Idempotency-Key', key);

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
});
