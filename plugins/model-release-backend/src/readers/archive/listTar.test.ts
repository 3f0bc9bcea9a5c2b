import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { Header, pack } from 'tar-stream';
import { aBrokenSource, aSource } from './__testUtils__/aSource';
import { listArchive } from './listArchive';
import { MAX_INFLATED } from './listTar';

type Member = Partial<Header> & { name: string } & {
  content?: Buffer | string;
};

async function aTar(members: Member[]): Promise<Buffer> {
  const tar = pack();
  for (const { content, ...about } of members) {
    tar.entry(about, content ?? '');
  }
  tar.finalize();
  return buffer(tar);
}

/** A header with a sum that fits, of whatever the test wants to claim: a size, or what stands for it. */
function header(name: string, size: number | string, type = '0'): Buffer {
  const digits = typeof size === 'number' ? size.toString(8) : size;
  const block = Buffer.alloc(512);
  block.write(name, 0);
  block.write(`${digits.padStart(11, '0')}\0`, 124);
  block.write(type, 156);
  block.write('ustar\x0000', 257, 'latin1');
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

describe.each<[string, (tar: Buffer) => Buffer]>([
  ['tar', tar => tar],
  ['tar.gz', tar => gzipSync(tar)],
])('the listing of a %s', (format, wrap) => {
  const list = async (members: Member[]) =>
    (await listArchive(aSource(wrap(await aTar(members)))))!;

  it('names its entries in order, with their sizes', async () => {
    const content = 'x'.repeat(3000);
    expect(
      await list([
        { name: 'results', type: 'directory' },
        { name: 'results/safety.json', content },
        { name: 'empty.txt' },
      ]),
    ).toEqual({
      format,
      entries: [
        { path: 'results', size: 0, compressedSize: 0 },
        { path: 'results/safety.json', size: 3000, compressedSize: 3000 },
        { path: 'empty.txt', size: 0, compressedSize: 0 },
      ],
      entryCount: 3,
      totalSize: 3000,
      truncated: false,
      warnings: [],
    });
  });

  it('reads long names and names in other scripts', async () => {
    const long = `${'deep/'.repeat(60)}größe-検証.json`;
    const { entries } = await list([{ name: long, content: 'abc' }]);
    expect(entries).toEqual([{ path: long, size: 3, compressedSize: 3 }]);
  });

  it('warns of paths, links and devices that do harm', async () => {
    const { entries, warnings } = await list([
      { name: '../up.txt' },
      { name: 'link', type: 'symlink', linkname: '/etc/passwd' },
      { name: 'twin', type: 'link', linkname: 'link' },
      { name: 'disk', type: 'block-device' },
      { name: 'inner.zip' },
    ]);
    expect(entries.map(({ warning }) => warning)).toEqual([
      'A path that leaves the folder (“..”).',
      'A link instead of a file.',
      'A link instead of a file.',
      'A device instead of a file.',
      'A nested archive, not listed.',
    ]);
    expect(warnings).toContain('2 entries: a link instead of a file.');
  });

  it('ends after 1,000 entries', async () => {
    const many = [...Array(1200).keys()].map(n => ({ name: `${n}.txt` }));
    const listing = await list(many);
    expect(listing.entries).toHaveLength(1000);
    expect(listing).toMatchObject({ truncated: true, entryCount: 1000 });
  });

  it.each<[string, Buffer, RegExp]>([
    ['that was cut off', header('a.bin', 9999), /in the middle of an entry/],
    [
      'with something between its entries',
      Buffer.concat([header('a.txt', 0), Buffer.alloc(512, 'x')]),
      /a header is missing/,
    ],
    [
      'with a name of 100 MiB',
      Buffer.concat([
        header('a.txt', 0),
        header('long', 100 * 1024 * 1024, 'L'),
        Buffer.alloc(512),
      ]),
      /a name or record of 100 MiB/,
    ],
    [
      'with a size that leads back to its own header',
      Buffer.concat([header('a.txt', 0), header('again.txt', '-0000001000')]),
      /a header is missing/,
    ],
    [
      'with a size that leads to before its beginning',
      Buffer.concat([header('a.txt', 0), header('before.txt', '-7777777777')]),
      /a header is missing/,
    ],
    [
      'with a name of fewer than no bytes',
      Buffer.concat([header('a.txt', 0), header('long', '-0000001000', 'L')]),
      /a header is missing/,
    ],
  ])('that is damaged, %s, says so', async (_case, tar, words) => {
    const listing = (await listArchive(aSource(wrap(tar))))!;
    expect(listing.truncated).toBe(true);
    expect(listing.entryCount).toBe(1);
    expect(listing.warnings[0]).toMatch(words);
  });

  it('is not blamed when the storage fails', async () => {
    const start = wrap(await aTar([{ name: 'a.txt' }])).subarray(0, 512);
    const source = aBrokenSource(
      100_000,
      Buffer.concat([start, start]).subarray(0, 512),
    );
    await expect(listArchive(source)).rejects.toThrow('the storage is down');
  });
});

describe('the listing of a tar', () => {
  it('does not read what is in its entries', async () => {
    const content = Buffer.alloc(3 * 1024 * 1024);
    const source = aSource(
      await aTar([
        { name: 'a.bin', content },
        { name: 'b.bin', content },
      ]),
    );
    expect(await listArchive(source)).toMatchObject({ entryCount: 2 });
    expect(source.bytesRead()).toBeLessThan(300_000);
  });
});

describe('the listing of a tar.gz', () => {
  it('inflates no more than its limit, and warns of what it saw', async () => {
    const piece = 16 * 1024 * 1024;
    const pieces = MAX_INFLATED / piece + 1;
    const bomb = Buffer.concat([
      gzipSync(header('zeros.bin', pieces * piece)),
      ...Array<Buffer>(pieces).fill(gzipSync(Buffer.alloc(piece))),
    ]);
    const before = process.memoryUsage().rss;
    const listing = (await listArchive(aSource(bomb)))!;
    expect(listing.truncated).toBe(true);
    expect(listing.warnings).toEqual([
      'The archive is large. Only its beginning was read.',
      expect.stringMatching(/more than 100 times its size/),
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });

  it.each([
    ['a file that is no tar', gzipSync('just text')],
    ['nothing', gzipSync('')],
    ['noise', Buffer.concat([Buffer.from('1f8b08', 'hex'), Buffer.alloc(90)])],
  ])('is none for a gzip of %s', async (_case, bytes) => {
    expect(await listArchive(aSource(bytes))).toBeUndefined();
  });

  it('gives what came before the damage', async () => {
    const whole = gzipSync(
      Buffer.concat([header('a.txt', 0), header('b.txt', 0)]),
    );
    const listing = await listArchive(
      aSource(whole.subarray(0, whole.length - 9)),
    );
    expect(listing).toMatchObject({ truncated: true });
    expect(listing!.warnings[0]).toMatch(/^The archive is damaged/);
  });
});

describe('what is no archive', () => {
  it.each([
    ['text', Buffer.from('hello')],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['nothing', Buffer.alloc(0)],
    ['zeros', Buffer.alloc(2048)],
    ['a header of a negative size', header('a.txt', '-0000001000')],
  ])('has no listing: %s', async (_case, bytes) => {
    expect(await listArchive(aSource(bytes))).toBeUndefined();
  });
});
