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

/** A text in one of the encodings that Node does not write by itself. */
function encode(text: string, encoding: string): Buffer {
  const isWide = encoding.startsWith('utf-32');
  const bytes = isWide
    ? Buffer.concat(
        [...text].map(character => {
          const four = Buffer.alloc(4);
          four.writeUInt32LE(character.codePointAt(0)!);
          return four;
        }),
      )
    : Buffer.from(text, 'utf16le');
  const swap = isWide ? bytes.swap32 : bytes.swap16;
  return encoding.endsWith('be') ? swap.call(bytes) : bytes;
}

/** Inspects a text as if it had just been stored; `read` tells how much of it was. */
async function inspect(fileName: string, content: string | Buffer) {
  const bytes = Buffer.from(content as string);
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

  describe.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'in %s',
    encoding => {
      it.each(['e.json', 'e.txt', 'e'])(
        'is read as an evaluation, with and without a mark: %s',
        async name => {
          for (const mark of ['', '\ufeff']) {
            const text = `${mark}${anEvaluation('Полнота 🎯')}`;
            const { found } = await inspect(name, encode(text, encoding));
            expect(found).toEqual({
              detectedType: 'application/octet-stream',
              evaluation: {
                checkpoint: 'ckpt-7',
                results: [expect.objectContaining({ metric: 'Полнота 🎯' })],
                problems: [],
              },
            });
          }
        },
      );

      it('is an evaluation of more than 1 MiB', async () => {
        const text = `\ufeff${anEvaluation('x'.repeat(MIB))}`;
        const { found, read } = await inspect('e.json', encode(text, encoding));
        expect(found.evaluation).toEqual({
          results: [],
          problems: ['The file is larger than 1 MiB, so it was not read.'],
        });
        expect(read.mock.calls).toEqual([[MIB + 1]]);
      });

      it('is no evaluation when it does not say so', async () => {
        const { found } = await inspect('e.json', encode('{"a":1}', encoding));
        expect(found.evaluation).toBeUndefined();
      });

      it('is refused when it is no JSON under its name', async () => {
        const text = encode('\ufeff<html>', encoding);
        await expect(inspect('e.json', text)).rejects.toMatchObject({
          code: 'file_type_not_accepted',
        });
      });
    },
  );

  it('with a mark is an evaluation in UTF-8', async () => {
    const { found } = await inspect('e.json', `\ufeff${anEvaluation('F1')}`);
    expect(found.evaluation).toMatchObject({ results: [{ metric: 'F1' }] });
  });

  it.each([
    ['in Latin-1', Buffer.from(anEvaluation('Güte'), 'latin1')],
    [
      'in Latin-1 that shows late',
      Buffer.from(anEvaluation(`${'x'.repeat(9_000)}ü`), 'latin1'),
    ],
    [
      'in UTF-16 that breaks off in the middle of a character',
      encode(`\ufeff${anEvaluation('F1')}`, 'utf-16le').subarray(0, -1),
    ],
    [
      'in UTF-32 with a number that is no character',
      Buffer.concat([
        encode(`\ufeff${anEvaluation('F1')}`, 'utf-32le'),
        Buffer.from([0, 0, 0x11, 0]),
      ]),
    ],
  ])(
    'is said to be an evaluation that was not read %s',
    async (_how, bytes) => {
      for (const name of ['e.json', 'e.log']) {
        const { found } = await inspect(name, bytes);
        expect(found.evaluation).toEqual({
          results: [],
          problems: [
            'The file is not valid UTF-8, UTF-16 or UTF-32, so it was not read. Save it in UTF-8.',
          ],
        });
      }
    },
  );

  it('is refused in EBCDIC, which no program takes for JSON', async () => {
    const brace = Buffer.from([0xc0, 0x7f, 0x92]);
    await expect(inspect('e.json', brace)).rejects.toMatchObject({
      code: 'file_type_not_accepted',
    });
  });

  it('of numbers that look like wide characters is no text', async () => {
    const weights = Buffer.from('7b000000000000005b00', 'hex');
    const { found, read } = await inspect('weights.bin', weights);
    expect(found).toEqual({ detectedType: 'application/octet-stream' });
    expect(read).not.toHaveBeenCalled();
  });

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
