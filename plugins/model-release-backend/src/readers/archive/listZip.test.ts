import { ZipFile } from 'yauzl';
import { aBrokenSource, aSource } from './__testUtils__/aSource';
import { aZip, ZipEntry } from './__testUtils__/aZip';
import { listArchive } from './listArchive';

const GIB = 1024 ** 3;

async function list(
  entries: ZipEntry[],
  options: Parameters<typeof aZip>[1] = {},
) {
  const listing = await listArchive(aSource(aZip(entries, options)));
  return listing!;
}

async function expectRemark(entry: ZipEntry, words: RegExp) {
  const { entries, warnings } = await list([entry, { name: 'other.txt' }]);
  expect(entries[0].warning).toMatch(words);
  expect(warnings).toEqual([expect.stringMatching(words)]);
  expect(entries[1].warning).toBeUndefined();
}

/** Of two entries its end counts fewer. */
function aZipThatGoesOn(count: number): Buffer {
  const zip = aZip([{ name: 'safe.txt' }, { name: 'evil.sh' }]);
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  zip.writeUInt16LE(count, end + 8);
  zip.writeUInt16LE(count, end + 10);
  return zip;
}

describe('the listing of a zip', () => {
  afterEach(() => jest.restoreAllMocks());

  it.each([0, 1])(
    'says that there is more than the %i entries that its end counts',
    async count => {
      expect(await listArchive(aSource(aZipThatGoesOn(count)))).toMatchObject({
        truncated: true,
        warnings: [expect.stringMatching(/more entries than it declares/)],
      });
    },
  );

  it('is whole, without that remark, where the library does not say where it stopped', async () => {
    const { eachEntry } = ZipFile.prototype;
    jest
      .spyOn(ZipFile.prototype, 'eachEntry')
      .mockImplementation(async function* forgetful(this: ZipFile) {
        yield* eachEntry.call(this);
        Reflect.deleteProperty(this, 'readEntryCursor');
      });
    expect(await listArchive(aSource(aZipThatGoesOn(1)))).toMatchObject({
      entries: [{ path: 'safe.txt' }],
      truncated: false,
      warnings: [],
    });
  });

  it('names its entries in order, with both sizes', async () => {
    expect(
      await list([
        { name: 'results/' },
        { name: 'results/quality.json', content: '{"f1":0.91}' },
        { name: 'größe.txt', content: 'abc', compressedSize: 3, size: 3 },
      ]),
    ).toEqual({
      format: 'zip',
      entries: [
        { path: 'results/', size: 0, compressedSize: 0 },
        { path: 'results/quality.json', size: 11, compressedSize: 11 },
        { path: 'größe.txt', size: 3, compressedSize: 3 },
      ],
      entryCount: 3,
      totalSize: 14,
      truncated: false,
      warnings: [],
    });
  });

  it('is empty for an empty zip', async () => {
    expect(await list([])).toMatchObject({ entries: [], warnings: [] });
  });

  it('reads names from before UTF-8 as they were meant', async () => {
    const { entries } = await list([
      { name: Buffer.from([0x67, 0x72, 0x94, 0xe1, 0x65]), flags: 0 },
    ]);
    expect(entries[0].path).toBe('größe');
  });

  it('reads sizes beyond 4 GiB', async () => {
    const size = 5 * GIB;
    const listing = await list(
      [{ name: 'weights.bin', size, compressedSize: 60, zip64: true }],
      { zip64: true },
    );
    expect(listing).toMatchObject({
      entries: [{ path: 'weights.bin', size }],
      entryCount: 1,
      totalSize: size,
      truncated: false,
    });
  });

  it.each<[string, string, RegExp]>([
    ['climbs out', '../../etc/cron.d/run', /leaves the folder/i],
    ['climbs out in the middle', 'a/../../b', /leaves the folder/i],
    ['is absolute', '/etc/passwd', /absolute path/i],
    ['has backslashes', 'a\\b.txt', /backslash/i],
    ['names a drive', 'C:evil.txt', /drive letter/i],
    ['turns the reading direction', 'report\u202Efdp.exe', /invisible/i],
    ['has a control character', 'a\u001b[31m.txt', /invisible or control/i],
    ['is an archive', 'inner/weights.TAR.GZ', /nested archive/i],
  ])('warns of a path that %s', async (_case, name, words) => {
    await expectRemark({ name }, words);
  });

  it('warns of a path that climbs out with backslashes', async () => {
    const { entries } = await list([{ name: '..\\..\\evil.dll' }]);
    expect(entries[0].warning).toBe(
      'A path that leaves the folder (“..”); a backslash in the path.',
    );
  });

  it.each<[string, Partial<ZipEntry>, RegExp]>([
    ['is encrypted', { flags: 0x0801 }, /encrypted/i],
    ['is a symbolic link', { mode: 0o120777 }, /a link instead/i],
    ['is a device', { mode: 0o060644 }, /a device/i],
    [
      'claims more than there is',
      { compressedSize: 9999 },
      /than the archive/i,
    ],
  ])('warns of an entry that %s', async (_case, about, words) => {
    const last = { name: 'z.txt', ...about };
    const { entries, warnings } = await list([{ name: 'a.txt' }, last]);
    expect(entries[1].warning).toMatch(words);
    expect(warnings).toEqual([expect.stringMatching(words)]);
  });

  it('warns of a second entry of the same name, also in other letters', async () => {
    const { entries, warnings } = await list([
      { name: 'eval.json' },
      { name: 'Eval.json' },
      { name: 'eval.json' },
    ]);
    expect(entries.map(({ warning }) => warning !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
    expect(warnings).toEqual(['2 entries: the same path as another entry.']);
  });

  it('warns of an entry that grows more than 100-fold, not of a small one', async () => {
    const { entries, warnings } = await list([
      { name: 'zeros.bin', content: 'x', size: 4 * GIB - 1 },
      { name: 'zeros.txt', content: 'x', size: 500_000 },
    ]);
    expect(entries[0].warning).toMatch(/100-fold/);
    expect(entries[1].warning).toBeUndefined();
    expect(warnings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/more than 100 times its size/),
      ]),
    );
  });

  it('warns of more than 100 GiB altogether', async () => {
    const entries = [1, 2].map(number => ({
      name: `${number}.bin`,
      size: 60 * GIB,
      zip64: true,
    }));
    const { warnings } = await list(entries, { zip64: true });
    expect(warnings).toEqual(
      expect.arrayContaining([
        'Extracted, it would take 120 GiB, more than 100 GiB.',
      ]),
    );
  });

  it('warns of entries that lie over each other', async () => {
    const content = 'k'.repeat(1000);
    const { entries, warnings } = await list([
      { name: 'kernel', content },
      { name: 'quoted-1', offset: 0, size: 1000, compressedSize: 900 },
      { name: 'quoted-2', offset: 40, size: 1000, compressedSize: 800 },
    ]);
    expect(entries.map(({ warning }) => warning)).toEqual([
      undefined,
      expect.stringMatching(/shared with another entry/),
      expect.stringMatching(/shared with another entry/),
    ]);
    expect(warnings).toEqual(['2 entries: bytes shared with another entry.']);
  });

  it('lists 1,000 entries and counts the others', async () => {
    const many = [...Array(2500).keys()].map(number => ({
      name: number === 2000 ? '../x' : `${number}.txt`,
      content: 'ab',
    }));
    const listing = await list(many);
    expect(listing.entries).toHaveLength(1000);
    expect(listing).toMatchObject({
      entryCount: 2500,
      totalSize: 5000,
      truncated: true,
      warnings: ['1 entry: a path that leaves the folder (“..”).'],
    });
  });

  it('reads 4 MiB of the directory and no more', async () => {
    const names = [...Array(200).keys()].map(number => ({
      name: `${number}-${'n'.repeat(60_000)}`,
    }));
    const source = aSource(aZip(names));
    const listing = (await listArchive(source))!;
    expect(listing.truncated).toBe(true);
    expect(listing.warnings[0]).toMatch(/too many entries/);
    expect(listing.entryCount).toBeGreaterThan(30);
    expect(listing.entryCount).toBeLessThan(100);
    expect(listing.entries[0].path).toHaveLength(1024);
    expect(source.bytesRead()).toBeLessThan(5 * 1024 * 1024);
  });

  it('does not read the content of the entries', async () => {
    const content = 'x'.repeat(3 * 1024 * 1024);
    const source = aSource(aZip([{ name: 'large.txt', content }]));
    await listArchive(source);
    expect(source.bytesRead()).toBeLessThan(300_000);
  });
});

describe('a damaged zip', () => {
  const whole = aZip([
    { name: 'a.txt', content: 'a' },
    { name: 'b.txt', content: 'b' },
  ]);
  const scribbled = Buffer.from(whole);
  scribbled.writeUInt32LE(0xdeadbeef, whole.lastIndexOf('PK\x01\x02'));

  it.each<[string, Buffer, number]>([
    ['that was cut off', whole.subarray(0, whole.length - 30), 0],
    ['with bytes after its end', Buffer.concat([whole, Buffer.alloc(9)]), 0],
    [
      'that claims more entries than it has',
      aZip([{ name: 'a' }], { count: 9 }),
      1,
    ],
    ['with a broken directory', scribbled, 1],
    ['that is only a start', whole.subarray(0, 4), 0],
    [
      'whose directory is nowhere',
      aZip([{ name: 'a' }], { zip64: true }).subarray(35),
      0,
    ],
  ])('%s says so, with what was found', async (_case, bytes, found) => {
    const start = Buffer.from('PK\x03\x04');
    const archive = bytes.subarray(0, 4).equals(start)
      ? bytes
      : Buffer.concat([start, bytes]);
    const listing = (await listArchive(aSource(archive)))!;
    expect(listing.truncated).toBe(true);
    expect(listing.warnings[0]).toMatch(
      /^The archive is damaged or is not a zip: /,
    );
    expect(listing.entries).toHaveLength(found);
  });

  it.each([0, 1, 2, 3])(
    'never makes the listing fail, whatever is wrong (%d)',
    async seed => {
      for (let at = seed; at < whole.length; at += 4) {
        const bytes = Buffer.from(whole);
        bytes[at] ^= 0xff;
        const listing = await listArchive(aSource(bytes));
        expect(listing?.format ?? 'zip').toBe('zip');
      }
    },
  );

  it('is not blamed when the storage fails', async () => {
    const source = aBrokenSource(
      5000,
      Buffer.concat([whole, Buffer.alloc(500)]),
    );
    await expect(listArchive(source)).rejects.toThrow('the storage is down');
  });
});
