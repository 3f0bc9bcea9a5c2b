import { Readable } from 'node:stream';
import { ByteRange } from '../../ports/EvidenceStorage';
import { inspectUpload } from './inspectUpload';

const MIB = 1024 ** 2;

/** An evaluation by this metric. */
const anEvaluation = (metric: string) =>
  JSON.stringify({
    apiVersion: 'model-release.dev/v1',
    kind: 'Evaluation',
    checkpoint: 'ckpt-7',
    results: [{ metric, value: 0.9, threshold: 0.8 }],
  });

/** Inspects a text as if it had just been stored; `read` tells how much of it was. */
async function inspect(fileName: string, text: string) {
  const bytes = Buffer.from(text);
  const read = jest.fn();
  const storage = {
    async readRange(_digest: string, { start, end }: ByteRange) {
      read(end - start + 1);
      return Readable.from([bytes.subarray(start, end + 1)]);
    },
  };
  const file = {
    fileName,
    digest: 'sha256:00',
    size: bytes.length,
    first: bytes.subarray(0, 4100),
  };
  return { found: await inspectUpload(file, 'ckpt-7', storage), read };
}

describe('a stored file', () => {
  it('is an evaluation in any script, up to 1 MiB', async () => {
    const { found } = await inspect('e.json', anEvaluation('Полнота'));
    expect(found).toMatchObject({
      detectedType: 'application/json',
      evaluation: { checkpoint: 'ckpt-7', results: [{ metric: 'Полнота' }] },
    });
  });

  it.each([
    ['one byte for each character', 'x'.repeat(MIB)],
    ['two bytes for each character', 'ж'.repeat((MIB * 3) / 4)],
    ['three bytes for each character', '評'.repeat(MIB / 2)],
  ])(
    'that is an evaluation of more than 1 MiB is too large, with %s',
    async (_case, metric) => {
      const { found, read } = await inspect('e.json', anEvaluation(metric));
      expect(found.evaluation).toEqual({
        results: [],
        problems: ['The file is larger than 1 MiB, so it was not read.'],
      });
      expect(read.mock.calls).toEqual([[MIB + 1]]);
    },
  );

  it('of more than 1 MiB that is no evaluation has no problem', async () => {
    const { found } = await inspect('e.json', `["${'ж'.repeat(MIB)}"]`);
    expect(found).toEqual({
      detectedType: 'application/json',
      evaluation: undefined,
    });
  });

  it('of another type is not read', async () => {
    const { found, read } = await inspect('notes.txt', 'All good.');
    expect(found).toEqual({ detectedType: 'text/plain' });
    expect(read).not.toHaveBeenCalled();
  });

  it('is refused when its name lies about it', async () => {
    await expect(inspect('plot.png', 'just text')).rejects.toMatchObject({
      code: 'file_type_not_accepted',
      message:
        'File type mismatch in “plot.png”. The name ends in “.png”, but the content is text.',
      details: { detectedType: 'text/plain' },
    });
  });
});
