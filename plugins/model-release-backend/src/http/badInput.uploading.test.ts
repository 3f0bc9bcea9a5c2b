import { describeOnEachEngine } from '../__testUtils__/describeOnEachEngine';
import { expectRefusal } from '../__testUtils__/expectRefusal';
import { contentDigest, person } from '../__testUtils__/TestPortal';
import { completeAsOwner } from '../__testUtils__/walkOverHttp';

describeOnEachEngine('uploading bad input', portal => {
  let id: string;

  beforeAll(async () => {
    ({ id } = await portal().createApart());
    await completeAsOwner(portal(), id, 'scope-and-ownership');
  });

  const evidence = (name: string) =>
    `/v1/releases/${id}/steps/evaluation-summary/evidence/${name}`;
  const put = (name: string, body: string | Buffer, who = person('otto')) =>
    portal()
      .send('put', evidence(name), who)
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
    ['with a colon', 'a%3Asr-lora-0042.json', 'file_name_invalid'],
    ['that ends with a dot', 'sr-lora-0042.json.', 'file_name_invalid'],
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

  it('refuses a file that is announced over the limit and names both sizes', async () => {
    expectRefusal(
      await put('sr-lora-0042.json', Buffer.alloc(1_100_000)),
      413,
      'file_too_large',
      'The file can have at most 1,048,576 bytes; 1,100,000 bytes were announced.',
    );
  });

  it('refuses bytes that are not those of the Content-Digest', async () => {
    const response = await put('sr-lora-0042.json', 'bytes').set(
      'Content-Digest',
      contentDigest('other bytes'),
    );
    expectRefusal(response, 400, 'digest_mismatch');
  });

  it('refuses somebody who does not own the step', async () => {
    const response = await put('sr-lora-0042.json', 'x', person('zoe'));
    expectRefusal(response, 403, 'not_owner', 'support-ml');
  });

  it('stores nothing of what it refused', async () => {
    const { steps } = await portal().get(id);
    expect(steps.flatMap(step => step.files)).toEqual([]);
  });

  it('refuses an id that names no file', async () => {
    const response = await portal().send('get', evidence('nothing'));
    expectRefusal(response, 404, 'unknown_evidence');
  });
});
