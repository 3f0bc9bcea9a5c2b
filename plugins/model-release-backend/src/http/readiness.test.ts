import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  Readiness,
  ReleasePreview,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { COMPANY } from '../__testUtils__/company';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { entity } from '../__testUtils__/entities';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { ALLOW_ALL, denying } from '../__testUtils__/TestPolicy';
import { expectStatus, person } from '../__testUtils__/TestPortal';

const BARE = 'resource:default/bare-model';

const BARE_MODEL = entity('Resource', 'bare-model', {
  relations: [['ownedBy', 'group:default/support-ml']],
  spec: { type: 'ai-model' },
});

describeOnEachEngine(
  'before a release is requested',
  portal => {
    const ask = (entityRef: string, query = '', who = 'nora') =>
      portal().send(
        'get',
        `/v1/readiness?entityRef=${encodeURIComponent(entityRef)}${query}`,
        person(who),
      );

    const readinessOf = async (
      ...asked: Parameters<typeof ask>
    ): Promise<Readiness> => expectStatus(await ask(...asked), 200);

    const preview = async (
      overrides: Parameters<typeof aCreateRequest>[0],
    ): Promise<ReleasePreview> =>
      expectStatus(
        await portal()
          .send('post', '/v1/releases?dryRun=true')
          .send({ ...portal().nextRequest(), ...overrides }),
        200,
      );

    afterEach(() => {
      portal().policy = ALLOW_ALL;
    });

    it('each prerequisite of a model that is not ready says what is missing and how to add it', async () => {
      const { prerequisites, problems } = await readinessOf(BARE);
      expect(prerequisites.map(({ key, state }) => [key, state])).toEqual([
        ['model-card', 'missing'],
        ['intended-use', 'in_request'],
        ['evaluation', 'in_request'],
        ['rollback', 'in_request'],
        ['accountable-owner', 'met'],
      ]);
      expect(prerequisites[0].detail).toContain('names no model card');
      expect(problems.map(({ field }) => field)).toEqual(['modelCard']);
    });

    it('is known who would be asked, until when', async () => {
      const { runbook, steps } = await readinessOf(BARE);
      expect(runbook.name).toBe('fine-tuned-model');
      expect(steps.map(({ key }) => key)).toContain('release-sign-off');
      for (const { owners, people, dueAt } of steps) {
        expect(owners).not.toEqual([]);
        expect(people).not.toEqual([]);
        expect(Date.parse(dueAt)).toBeGreaterThan(0);
      }
    });

    it('nothing is invented for a model without an earlier request', async () => {
      expect((await readinessOf(BARE)).defaults).toEqual({
        environment: 'production',
        environments: ['staging', 'production'],
        released: [],
      });
    });

    it('the texts of the last request for the model are at hand, and where it went', async () => {
      const { entityRef, checkpoint, environment, evaluation } =
        await portal().createApart();
      const { defaults } = await readinessOf(entityRef);
      expect(defaults).toMatchObject({
        environment,
        evaluation,
        lastCheckpoint: checkpoint.id,
        tuning: checkpoint.tuning,
      });
    });

    it('released checkpoints are there to roll back to, and only in their environment', async () => {
      const opened = await portal().createApart();
      const { entityRef, environment, checkpoint, id } = opened;
      await portal()
        .knex('releases')
        .where({ id })
        .update({ status: 'released', released_at: opened.createdAt });
      const { defaults } = await readinessOf(
        entityRef,
        `&environment=${environment}`,
      );
      expect(defaults.released).toEqual([
        expect.objectContaining({
          id,
          checkpoint: expect.objectContaining({ id: checkpoint.id }),
        }),
      ]);
      expect(defaults.serving).toBe(id);
      const elsewhere = await readinessOf(entityRef, '&environment=nowhere');
      expect(elsewhere.defaults.released).toEqual([]);
    });

    it('nobody hears of a release that they may not read', async () => {
      const { entityRef, checkpoint } = await portal().createApart();
      portal().policy = denying('model-release.release.read');
      const response = await ask(entityRef, '', 'zoe');
      expectStatus(response, 200);
      expect(response.text).not.toContain(checkpoint.id);
      expect(response.body.defaults).toMatchObject({ released: [] });
      expect(response.body.defaults).not.toHaveProperty('evaluation');
    });

    it('who may not request a release is told so', async () => {
      portal().policy = (permission, ref) =>
        permission.name === 'model-release.release.create'
          ? { result: AuthorizeResult.DENY }
          : ALLOW_ALL(permission, ref);
      expectRefusal(await ask(BARE), 403, 'not_permitted', 'permission');
    });

    it('a question that makes no sense is refused', async () => {
      expectRefusal(await ask('bare'), 400, 'invalid_request', 'entityRef');
      expectRefusal(
        await ask('resource:default/nowhere'),
        404,
        'unknown_entity',
        'nowhere',
      );
    });

    it('a preview answers each value as it would be stored', async () => {
      const digits = '0123456789ABCDEF'.repeat(4);
      const { checkpoint } = aCreateRequest();
      const { ok, request } = await preview({
        checkpoint: { ...checkpoint, id: ' epoch=2 ', digest: `${digits} ` },
      });
      expect(ok).toBe(true);
      expect(request.checkpoint).toMatchObject({
        id: 'epoch=2',
        digest: `sha256:${digits.toLowerCase()}`,
      });
    });

    it('the preview shows how the card was read, with the line of each finding', async () => {
      const { modelCard, readiness } = await preview({});
      expect(modelCard).toMatchObject({ baseModel: 'openloft/loft-7b' });
      expect(
        readiness.map(({ key, state, line }) => [key, state, line]),
      ).toEqual(
        expect.arrayContaining([
          ['model-card.base-model', 'met', 2],
          ['model-card.training-data', 'met', 3],
        ]),
      );
    });

    it('training data in a local file is said, and does not stand in the way', async () => {
      const { ok, readiness } = await preview({
        modelCard: {
          text: '---\nbase_model: openloft/loft-7b\ndatasets: [data/claims.jsonl]\n---\n## Intended use\nDrafts.',
        },
      });
      expect(ok).toBe(true);
      expect(readiness).toContainEqual({
        key: 'model-card.training-data',
        title: 'Model card lists the training data',
        state: 'unclear',
        detail:
          '“data/claims.jsonl” is a local file: name a dataset ID or a catalog entity.',
        line: 3,
      });
    });

    it('a preview names the field of each fault', async () => {
      const { checkpoint } = aCreateRequest();
      const { problems } = await preview({
        rollback: { type: 'checkpoint', target: checkpoint.id },
        evaluation: undefined,
        approver: 'user:default/nora',
      });
      expect(problems.map(({ field }) => field)).toEqual([
        'evaluation',
        'rollback.target',
        'approver',
      ]);
      for (const { message } of problems) {
        expect(message).not.toMatch(/rollback\.|evaluation\.|approver:/);
      }
    });

    it('a checkpoint that serves already is named, and can be requested again', async () => {
      const request = portal().nextRequest();
      const { id } = await portal().create(request);
      await portal().knex('releases').where({ id }).update({
        status: 'released',
        released_at: new Date().toISOString(),
        open_key: null,
      });
      const { ok, warnings } = await preview(request);
      expect(ok).toBe(true);
      expect(warnings).toContainEqual({
        code: 'checkpoint_serving',
        message: `Checkpoint ${request.checkpoint.id} serves ${request.environment} already.`,
        field: 'checkpoint.id',
      });
      const { checkpoint } = request;
      const other = await preview({
        ...request,
        checkpoint: { ...checkpoint, id: 'another' },
      });
      expect(other.warnings.map(({ code }) => code)).not.toContain(
        'checkpoint_serving',
      );
    });

    it('an ID that can stand for other weights later is pointed out, and can be requested', async () => {
      const request = portal().nextRequest();
      const { checkpoint } = request;
      const { ok, warnings } = await preview({
        ...request,
        checkpoint: { ...checkpoint, id: 'latest' },
      });
      expect(ok).toBe(true);
      expect(warnings).toContainEqual({
        code: 'checkpoint_id_moves',
        message: expect.stringContaining('can stand for other weights later'),
        field: 'checkpoint.id',
      });
      const own = await preview(request);
      expect(own.warnings.map(({ code }) => code)).not.toContain(
        'checkpoint_id_moves',
      );
    });

    it('a rollback to a checkpoint that was never released is said, and does not stand in the way', async () => {
      const { ok, warnings } = await preview({
        rollback: { type: 'checkpoint', target: 'never-seen' },
      });
      expect(ok).toBe(true);
      expect(warnings).toContainEqual({
        code: 'rollback_never_released',
        message: expect.stringContaining('never-seen was never released here'),
        field: 'rollback.target',
      });
    });
  },
  { entities: [...COMPANY, BARE_MODEL] },
);
