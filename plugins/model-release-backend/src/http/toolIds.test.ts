import {
  GateAnswer,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { aCreateRequest } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, stepOf } from '../__testUtils__/TestPortal';
import { completeAsOwner } from '../__testUtils__/walkOverHttp';

const { checkpoint, entityRef } = aCreateRequest();

/** Ids of checkpoints with a model of the same server, as tools write them, and how files are named. */
const NAMES = [
  ['epoch=2-step=1500', 'triage:latest', 'epoch=2-step=1500'],
  ['run-8f2c:v3', 'acme/triage-7b', 'run-8f2c-v3'],
  [
    'acme/triage-7b@3f2a9c1',
    'meta-llama/Llama-3.1-8B-Instruct',
    'acme-triage-7b@3f2a9c1',
  ],
  ['run 7+build#2 100% & more', 'triage;v=1', 'run 7+build#2 100% & more'],
  ['客服分流-v3', 'Ticket-Prüfung', '客服分流-v3'],
  ['PRÜFUNG-7', 'PRÜFUNG', 'PRÜFUNG-7'],
  [
    `${'部'.repeat(190)}/epoch=2`,
    '模'.repeat(200),
    `${'部'.repeat(120)}-epoch=2`,
  ],
] as const;

describeOnEachEngine('names as tools write them', portal => {
  const open = (id: string, model: string) =>
    portal().create({
      ...portal().nextRequest(),
      model,
      checkpoint: { ...checkpoint, id },
    });

  const ask = async (query: string) =>
    expectStatus<GateAnswer>(
      await portal().send('get', `/v1/gate?entityRef=${entityRef}&${query}`),
      200,
    );

  it.each(NAMES)(
    'are kept, found and asked for: %s of %s',
    async (id, model) => {
      const release = await open(id, model);
      expect(release).toMatchObject({ model, checkpoint: { id } });

      const { environment } = release;
      const second = await portal()
        .send('post', '/v1/releases')
        .send(
          aCreateRequest({
            model,
            environment,
            checkpoint: { ...checkpoint, id },
          }),
        );
      expectRefusal(second, 409, 'release_conflict', release.id);

      const list = `/v1/releases?text=${encodeURIComponent(id.slice(-40))}`;
      const found = await portal().send('get', list);
      const { items } = expectStatus<{ items: ReleaseSummary[] }>(found, 200);
      expect(items.map(item => item.id)).toContain(release.id);

      const query = new URLSearchParams({ checkpoint: id, model, environment });
      const answer = await ask(query.toString());
      expect(answer.release).toBe(release.id);
    },
  );

  it.each(NAMES.slice(0, 3))(
    'need no percent-encoding at the gate: %s of %s',
    async (id, model) => {
      const { id: release, environment } = await open(id, model);
      const answer = await ask(
        `checkpoint=${id}&model=${model}&environment=${environment}`,
      );
      expect(answer.release).toBe(release);
    },
  );

  it.each(NAMES)(
    'stand in file names as they can: %s of %s as %s',
    async (id, model, token) => {
      const release = await open(id, model);
      await completeAsOwner(portal(), release.id, 'scope-and-ownership');
      const upload = (fileName: string) =>
        portal()
          .send(
            'put',
            `/v1/releases/${
              release.id
            }/steps/evaluation-summary/evidence/${encodeURIComponent(
              fileName,
            )}`,
            person('otto'),
          )
          .set('Content-Type', 'application/json')
          .send(`{"kind":"other"}`);

      const refused = await upload('evaluation.json');
      expectRefusal(refused, 400, 'file_name_rule', `“${token}”`);

      const fileName = `eval-${token}.json`;
      const stored = expectStatus<typeof release>(await upload(fileName), 200);
      const { files } = stepOf(stored, 'evaluation-summary');
      expect(files.map(file => file.fileName)).toEqual([fileName]);
    },
  );

  it.each([
    ['packet.zip', 'packet-acme-triage-7b@3f2a9c1.zip'],
    ['packet.html', 'packet-acme-triage-7b@3f2a9c1.html'],
    ['model-card', 'model-card-acme-triage-7b@3f2a9c1.md'],
  ])('name what is downloaded as %s', async (path, fileName) => {
    const { id } = await open('acme/triage-7b@3f2a9c1', 'triage:latest');
    const response = await portal()
      .send('get', `/v1/releases/${id}/${path}`)
      .responseType('blob');
    expectStatus(response, 200);
    expect(response.headers['content-disposition']).toBe(
      `attachment; filename="${fileName}"`,
    );
  });

  describe('that cannot be told apart by eye are refused:', () => {
    it.each([
      ['two blanks in a row', 'ckpt  7', 'Write “ckpt 7”'],
      ['a control character', 'ckpt\n7', '[U+000A]'],
      ['a space without width', 'ckpt\u200b-7', '[U+200B]'],
      ['a turned reading direction', 'ckpt\u202e-7', '[U+202E]'],
      ['a full-width sign', 'run：3', 'Write “run:3”'],
      ['letters of two alphabets', 'c\u043apt', 'two alphabets'],
      ['a hidden file', '.ckpt', 'Write “ckpt”'],
      ['a folder above', 'a/../ckpt', 'as a path segment'],
      ['more than 200 characters', 'x'.repeat(201), '200 characters'],
    ])('%s', async (_what, name, words) => {
      const create = (part: object) =>
        portal()
          .send('post', '/v1/releases?dryRun=true')
          .send({ ...aCreateRequest(), ...part });
      for (const [field, body] of [
        [/checkpoint.id/, { checkpoint: { ...checkpoint, id: name } }],
        [/model/, { model: name }],
      ] as const) {
        const response = await create(body);
        expectRefusal(response, 400, 'invalid_request', field);
        expect(response.body.error.message).toContain(words);
      }
      for (const field of ['checkpoint', 'model']) {
        const query = new URLSearchParams({
          entityRef,
          checkpoint: 'ckpt-7',
          environment: 'production',
        });
        query.set(field, name);
        const response = await portal().send('get', `/v1/gate?${query}`);
        expectRefusal(response, 400, 'invalid_request', field);
        expect(response.body.error.message).toContain(words);
      }
    });
  });
});
