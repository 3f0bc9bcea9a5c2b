import { Readable } from 'node:stream';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import { sha256Of } from '../../lib/canonicalDigest';
import { verified } from '../../storage/__testUtils__/verified';
import { compareCards, differingLines } from './compareCards';

/** A storage that holds these texts under their digests. */
function storageOf(...texts: string[]) {
  const kept = new Map(texts.map(text => [sha256Of(text), Buffer.from(text)]));
  const storage = verified({
    head: async digest => kept.get(digest)?.length,
    get: async digest => {
      const bytes = kept.get(digest);
      if (!bytes) {
        throw new ModelReleaseError('unknown_evidence', digest);
      }
      return { size: bytes.length, content: Readable.from([bytes]) };
    },
  });
  return { kept, storage };
}

const lines = (...parts: string[]) => parts.map(line => `${line}\n`).join('');
const numbered = (count: number, word = 'line') =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);

describe('two model cards', () => {
  it('are shown by the lines that differ, with three around them', () => {
    const before = numbered(12);
    const after = before.with(6, 'another line 7');
    expect(differingLines(lines(...before), lines(...after))).toEqual([
      {
        before: 4,
        after: 4,
        lines: [
          { sign: ' ', text: 'line 4' },
          { sign: ' ', text: 'line 5' },
          { sign: ' ', text: 'line 6' },
          { sign: '-', text: 'line 7' },
          { sign: '+', text: 'another line 7' },
          { sign: ' ', text: 'line 8' },
          { sign: ' ', text: 'line 9' },
          { sign: ' ', text: 'line 10' },
        ],
      },
    ]);
  });

  it('differ by line endings and the end of the last line too', () => {
    const linesOf = (before: string, after: string) =>
      differingLines(before, after)?.flatMap(hunk => hunk.lines);
    expect(linesOf('a\nb\n', 'a\r\nb\n')).toContainEqual({
      sign: '+',
      text: 'a\r',
    });
    expect(linesOf('a\n', 'a')).toEqual([
      { sign: '-', text: 'a' },
      { sign: '+', text: 'a' },
      { sign: '\\', text: 'No newline at end of file' },
    ]);
  });

  it('do not differ by a last line that ends on neither side', () => {
    const [hunk] = differingLines('a\nb\nend', 'a\nc\nend') ?? [];
    expect(hunk.lines.map(({ sign }) => sign).join('')).toBe(' -+ ');
  });

  it.each([
    ['have nothing in common', numbered(3_000), numbered(3_000, 'other')],
    ['differ in one line that is too long', ['a'.repeat(300_000)], ['b']],
  ])('are not shown side by side when they %s', (_, before, after) => {
    expect(differingLines(lines(...before), lines(...after))).toBeUndefined();
  });

  it('come to an answer before anybody tires, whatever they hold', () => {
    const shuffled = (step: number) =>
      lines(...numbered(90_000).map((_, i) => `${(i * step) % 977}`));
    const start = performance.now();
    expect(differingLines(shuffled(31), shuffled(37))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('are read by their digests, with their sizes', async () => {
    const { kept, storage } = storageOf('a\nb\n', 'a\nb\nc\n');
    const [before, after] = [...kept.keys()];
    await expect(compareCards(storage, before, after)).resolves.toEqual({
      before: 4,
      after: 6,
      hunks: [
        {
          before: 1,
          after: 1,
          lines: [
            { sign: ' ', text: 'a' },
            { sign: ' ', text: 'b' },
            { sign: '+', text: 'c' },
          ],
        },
      ],
    });
  });

  it('are told by their sizes alone when one is larger than a card can be', async () => {
    const { kept, storage } = storageOf('a\n', 'x'.repeat(4_000_001));
    const [before, after] = [...kept.keys()];
    await expect(compareCards(storage, before, after)).resolves.toEqual({
      before: 2,
      after: 4_000_001,
    });
  });

  it('are not compared when one of them is gone, or is not what was stored', async () => {
    const { kept, storage } = storageOf('a\n', 'b\n');
    const [before, after] = [...kept.keys()];
    const gone = sha256Of('gone');
    await expect(compareCards(storage, before, gone)).resolves.toBeUndefined();
    kept.set(after, Buffer.from('c\n'));
    await expect(compareCards(storage, before, after)).resolves.toBeUndefined();
  });

  it('fail as the storage does', async () => {
    const problem = new ModelReleaseError('storage_unavailable', 'down');
    const storage = verified({
      head: async () => {
        throw problem;
      },
    });
    await expect(compareCards(storage, 'a', 'b')).rejects.toBe(problem);
  });
});
