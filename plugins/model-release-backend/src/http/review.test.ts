import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import {
  ArchiveListing,
  ReleaseAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { expectStatus, person, stepOf } from '../__testUtils__/TestPortal';
import { denying, ALLOW_ALL } from '../__testUtils__/TestPolicy';
import { unzip } from '../review/packet/__testUtils__/unzip';
import { approveAs, walkToSignOff } from '../__testUtils__/walkOverHttp';

const EVALUATION = 'evaluation-summary';
const run = promisify(execFile);

/** A zip without anything in it. */
const EMPTY_ZIP = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');

const evaluation = (checkpoint: string, f1: number) =>
  JSON.stringify({
    apiVersion: 'model-release.dev/v1',
    kind: 'Evaluation',
    checkpoint,
    results: [{ metric: 'F1', value: f1, threshold: 0.9 }],
  });

describeOnEachEngine('what reviewers read', portal => {
  const folder = createMockDirectory();
  let id: string;

  beforeAll(async () => {
    ({ id } = await portal().createApart());
    await walkToSignOff(portal(), id);
  });

  afterEach(() => {
    portal().policy = ALLOW_ALL;
  });

  const put = (releaseId: string, name: string, content: string | Buffer) =>
    portal()
      .send(
        'put',
        `/v1/releases/${releaseId}/steps/${EVALUATION}/evidence/${name}`,
        person('otto'),
      )
      .set('Content-Type', 'application/octet-stream')
      .serialize(body => body)
      .send(content);

  const read = async <T>(path: string, who = 'zoe') =>
    expectStatus<T>(
      await portal().send('get', `/v1/releases/${path}`, person(who)),
      200,
    );

  async function openEvaluation(): Promise<string> {
    const { id: fresh } = await portal().createApart();
    const { steps } = await portal().get(fresh);
    const { checklist = [] } = steps[0];
    expectStatus(
      await portal().stepCommand(
        fresh,
        steps[0].key,
        'complete',
        { checklist: Object.fromEntries(checklist.map(c => [c.key, true])) },
        person('lena'),
      ),
      200,
    );
    return fresh;
  }

  it('is the whole packet as a zip that sha256sum verifies', async () => {
    await approveAs(portal(), id);
    const response = await portal()
      .send('get', `/v1/releases/${id}/packet.zip`)
      .responseType('blob');
    expectStatus(response, 200);
    expect(response.headers['content-disposition']).toMatch(
      /^attachment; filename="packet-.*\.zip"$/,
    );
    const files = await unzip(response.body);
    folder.setContent(Object.fromEntries(files));
    const { stdout } = await run('sha256sum', ['-c', 'manifest.sha256'], {
      cwd: folder.path,
    });
    expect(stdout).toMatch(/^packet\.json: OK$/m);
    expect(stdout).toMatch(
      /^evidence\/evaluation-summary\/eval-sr-lora-0042\.json: OK$/m,
    );
    const { packetDigest } = stepOf(await portal().get(id), 'release-sign-off');
    expect(String(files.get('manifest.sha256'))).toContain(
      `${packetDigest!.replace('sha256:', '')}  approved/release-sign-off.json`,
    );
  });

  it('is a page to print, which runs nothing', async () => {
    const response = await portal().send(
      'get',
      `/v1/releases/${id}/packet.html`,
    );
    expectStatus(response, 200);
    expect(response.headers['content-disposition']).toMatch(/^attachment/);
    expect(response.headers['content-security-policy']).toContain('sandbox');
    expect(response.text).toContain('eval-sr-lora-0042.json');
    expect(response.text).not.toContain('<script');
  });

  it('is what is in an archive, and nothing of what is none', async () => {
    const fresh = await openEvaluation();
    expectStatus(await put(fresh, 'all-sr-lora-0042.zip', EMPTY_ZIP), 200);
    expectStatus(await put(fresh, 'a-sr-lora-0042.json', '{}'), 200);
    const { files } = stepOf(await portal().get(fresh), EVALUATION);
    const entries = (index: number) =>
      `${fresh}/steps/${EVALUATION}/evidence/${files[index].id}/entries`;
    expect(await read<ArchiveListing>(entries(0))).toMatchObject({
      format: 'zip',
      entries: [],
      truncated: false,
    });
    expectRefusal(
      await portal().send('get', `/v1/releases/${entries(1)}`),
      400,
      'not_an_archive',
      'a-sr-lora-0042.json',
    );
  });

  it('is advice on licenses, on the way back and on data', async () => {
    const advice = await read<ReleaseAdvice>(`${id}/advice`);
    expect(advice.rollback).toMatchObject({ code: expect.any(String) });
    expect(advice.licenses.map(({ of }) => of)).toContain('model card');
  });

  it('is hidden from those who may not read files, but for advice', async () => {
    portal().policy = denying('model-release.evidence.read');
    for (const path of ['packet.zip', 'packet.html']) {
      expectRefusal(
        await portal().send('get', `/v1/releases/${id}/${path}`, person('zoe')),
        404,
        'unknown_evidence',
        'model-release.evidence.read',
      );
    }
    await read<ReleaseAdvice>(`${id}/advice`);
    portal().policy = denying('model-release.release.read');
    expectRefusal(
      await portal().send('get', `/v1/releases/${id}/advice`, person('zoe')),
      404,
      'unknown_release',
      id,
    );
  });

  it('is an evaluation, once it is stored, with what it misses', async () => {
    const fresh = await openEvaluation();
    const { checkpoint } = await portal().get(fresh);
    const stored = await put(
      fresh,
      'eval-sr-lora-0042.json',
      evaluation(checkpoint.id, 0.8),
    );
    const { files } = stepOf(expectStatus(stored, 200), EVALUATION);
    expect(files).toEqual([
      expect.objectContaining({
        detectedType: 'application/json',
        evaluation: {
          checkpoint: checkpoint.id,
          results: [{ metric: 'F1', value: 0.8, threshold: 0.9 }],
          problems: [],
        },
      }),
    ]);
  });

  it('is no file whose name lies about it', async () => {
    const fresh = await openEvaluation();
    expectRefusal(
      await put(fresh, 'eval-sr-lora-0042.zip', 'no archive at all'),
      400,
      'file_type_not_accepted',
      'File type mismatch',
    );
    expect(stepOf(await portal().get(fresh), EVALUATION).files).toEqual([]);
  });

  it('is what an owner leaves in a step, not what they took back', async () => {
    const fresh = await openEvaluation();
    const path = `/v1/releases/${fresh}/steps/${EVALUATION}/evidence`;
    const stored = await put(fresh, 'a-sr-lora-0042.json', '{}');
    const [file] = stepOf(expectStatus(stored, 200), EVALUATION).files;
    const remove = (who: string) =>
      portal().send('delete', `${path}/${file.id}`, person(who));
    expectRefusal(await remove('zoe'), 403, 'not_owner');
    const answer = await remove('otto');
    expect(stepOf(expectStatus(answer, 200), EVALUATION).files).toEqual([]);
    expectStatus(await remove('otto'), 200);
    const { items } = expectStatus<{ items: Array<{ type: string }> }>(
      await portal().send('get', `/v1/releases/${fresh}/events`),
      200,
    );
    expect(items.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['evidence.stored', 'evidence.removed']),
    );
  });

  it('is a file for a section that the step has', async () => {
    const fresh = await openEvaluation();
    const { upload } = stepOf(await portal().get(fresh), EVALUATION);
    const [section] = upload!.sections!;
    const [one, other] = ['a', 'b'].map(name => `${name}-sr-lora-0042.json`);
    const answer = await put(fresh, `${one}?section=${section}`, '{}');
    const [file] = stepOf(expectStatus(answer, 200), EVALUATION).files;
    expect(file).toMatchObject({ fileName: one, section });
    expectRefusal(
      await put(fresh, `${other}?section=speed`, '{}'),
      400,
      'unknown_section',
      'speed',
    );
  });
});
