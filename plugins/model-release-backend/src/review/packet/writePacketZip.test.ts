import { createMockDirectory } from '@backstage/backend-test-utils';
import { execFile } from 'node:child_process';
import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { sha256Of } from '../../lib/canonicalDigest';
import { aFile, aPacket } from './__testUtils__/aPacket';
import { unzip } from './__testUtils__/unzip';
import { PacketParts } from './packetEntries';
import { writePacketZip } from './writePacketZip';

const HOSTILE = [
  '../../../tmp/escape.txt',
  '/etc/passwd',
  'a\nb.txt',
  'report\u202Efdp.exe',
  'back\\slash.txt',
  'CON',
  'twice.json',
  'TWICE.json',
  '-rf',
  `${'long'.repeat(80)}.json`,
];

const zipped = (parts: PacketParts) => buffer(writePacketZip(parts));

async function expectNoZip(stream: Readable, words: RegExp): Promise<void> {
  const chunks: Buffer[] = [];
  stream.on('data', chunk => chunks.push(chunk));
  const error = await new Promise(resolve => stream.once('error', resolve));
  expect((error as Error).message).toMatch(words);
  expect(Buffer.concat(chunks).includes('PK\x05\x06')).toBe(false);
  expect(Buffer.concat(chunks).includes('PK\x01\x02')).toBe(false);
}

describe('the packet of a release', () => {
  const folder = createMockDirectory();
  beforeEach(() => folder.clear());

  it('holds what was signed, the files, the card, the history and a page', async () => {
    const files = await unzip(await zipped(aPacket()));
    expect([...files.keys()]).toEqual([
      'manifest.sha256',
      'packet.html',
      'packet.json',
      'events.json',
      'approved/release-sign-off.json',
      'model-card.md',
      'evidence/evaluation-summary/evaluation-sr-lora-0042.json',
    ]);
    expect(files.get('model-card.md')!.toString()).toMatch(/^# Support/);
    expect(JSON.parse(files.get('packet.json')!.toString())).toMatchObject({
      format: 'model-release.dev/packet/v1',
      release: { status: 'approved', requester: 'user:default/nora' },
      subject: { checkpoint: { id: 'sr-lora-0042' } },
      signOffs: [{ signatures: [{ by: 'user:default/ivy' }] }],
    });
  });

  it('holds the very bytes that were signed: their SHA-256 is the packet digest', async () => {
    const parts = aPacket();
    const files = await unzip(await zipped(parts));
    expect(sha256Of(files.get('approved/release-sign-off.json')!)).toBe(
      parts.release.packetDigest,
    );
  });

  it('names a file that no scanner has let pass, and leaves out its bytes', async () => {
    const [passed, content] = aFile('e1', 'a.json', '{}');
    const [refused] = aFile('e2', 'b.json', 'malware');
    const files = await unzip(
      await zipped(
        aPacket([
          [passed, content],
          [
            { ...refused, scan: { status: 'refused', scanners: ['clamav'] } },
            'malware',
          ],
        ]),
      ),
    );
    const folderOf = 'evidence/evaluation-summary';
    expect(files.has(`${folderOf}/a.json`)).toBe(true);
    expect(files.has(`${folderOf}/b.json`)).toBe(false);
    expect(String(files.get('manifest.sha256'))).not.toContain(
      refused.digest.replace('sha256:', ''),
    );
    const { steps } = JSON.parse(String(files.get('packet.json')));
    expect(steps[1].heldBack).toEqual([
      expect.objectContaining({ fileName: 'b.json', code: 'evidence_refused' }),
    ]);
  });

  it('is verified by sha256sum, whatever its files are called', async () => {
    const stored = HOSTILE.map((name, index) =>
      aFile(`e${index}`, name, `content of ${index}`),
    );
    const files = await unzip(await zipped(aPacket(stored)));
    folder.setContent(Object.fromEntries(files));
    const verify = () =>
      promisify(execFile)('sha256sum', ['--strict', '-c', 'manifest.sha256'], {
        cwd: folder.path,
      });
    const { stdout } = await verify();
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(files.size - 1);
    expect(lines.every(line => line.endsWith(': OK'))).toBe(true);

    folder.addContent({ 'packet.json': '{}' });
    await expect(verify()).rejects.toMatchObject({ code: 1 });
  });

  it('names its files so that they unpack side by side, inside of their folder', async () => {
    const stored = HOSTILE.map((name, index) => aFile(`e${index}`, name, '-'));
    const names = [...(await unzip(await zipped(aPacket(stored)))).keys()]
      .filter(name => name.startsWith('evidence/'))
      .map(name => name.slice('evidence/evaluation-summary/'.length));
    expect(names.slice(0, 9)).toEqual([
      '_.._.._tmp_escape.txt',
      '_etc_passwd',
      'a_b.txt',
      'report_fdp.exe',
      'back_slash.txt',
      '_CON',
      'twice.json',
      'TWICE-2.json',
      '-rf',
    ]);
    expect(names[9]).toMatch(/^(long)+l?o?n?\.json$/);
  });

  it('is the same, byte for byte, for whoever makes it and whenever', async () => {
    const parts = aPacket();
    const { release } = parts;
    const forSomebodyElse = {
      ...release,
      actions: [],
      steps: release.steps.map(step => ({
        ...step,
        overdue: true,
        people: ['user:default/zoe'],
        actions: [],
      })),
    };
    const one = await zipped(parts);
    const other = await zipped({ ...parts, release: forSomebodyElse });
    expect(other.equals(one)).toBe(true);
  });

  it('is another one when the release is another one', async () => {
    const one = await zipped(aPacket());
    const other = await zipped(aPacket(undefined, { intendedUse: 'Sends' }));
    expect(other.equals(one)).toBe(false);
  });

  it('opens one file after the other, and only when it comes to them', async () => {
    const parts = aPacket([aFile('1', 'a', 'aa'), aFile('2', 'b', 'bb')]);
    const opened: Readable[] = [];
    const unread: number[] = [];
    const zip = writePacketZip({
      ...parts,
      open: async stored => {
        unread.push(opened.filter(stream => !stream.readableEnded).length);
        opened.push(await parts.open(stored));
        return opened[opened.length - 1];
      },
    });
    await buffer(zip);
    expect(unread).toEqual([0, 0, 0]);
  });
});

describe('a packet that cannot be whole is never a zip', () => {
  it('when stored bytes are not what their digest says', async () => {
    const parts = aPacket();
    const [evidence] = parts.release.steps[1].files;
    parts.bytes.set(evidence.digest, '{"f1":0.99}');
    await expectNoZip(
      writePacketZip(parts),
      /^The stored file sha256:.* is damaged: the digest of its bytes is sha256:/,
    );
  });

  it('when stored bytes are missing', async () => {
    const parts = aPacket();
    parts.bytes.clear();
    await expectNoZip(writePacketZip(parts), /nothing is stored/);
  });

  it('when bytes are missing at the end', async () => {
    const parts = aPacket();
    const [evidence] = parts.release.steps[1].files;
    parts.bytes.set(evidence.digest, '{"f1"');
    await expectNoZip(writePacketZip(parts), /has 5 bytes instead of 11/);
  });

  it('when the model card is not the one that was read', async () => {
    const parts = aPacket();
    const { digest } = parts.release.modelCard;
    parts.bytes.set(digest, '# Another card');
    await expectNoZip(
      writePacketZip(parts),
      new RegExp(`${digest} is damaged`),
    );
  });

  it('when a source closes without a word', async () => {
    const parts = aPacket();
    const content = new PassThrough();
    const open = jest.fn(async () => content);
    const zip = writePacketZip({ ...parts, open });
    content.write('half of it', () => content.destroy());
    await expectNoZip(zip, /Premature close/);
    expect(open).toHaveBeenCalledTimes(1);
  });

  it('when a source fails in the middle', async () => {
    const parts = aPacket();
    const open = async () =>
      Readable.from(
        (async function* breakingOff() {
          yield Buffer.from('half of it');
          throw new Error('the storage went away');
        })(),
      );
    await expectNoZip(
      writePacketZip({ ...parts, open }),
      /the storage went away/,
    );
  });

  it('and closes what it reads when nobody wants it any more', async () => {
    const endless = new Readable({
      read() {
        this.push(Buffer.alloc(64 * 1024));
      },
    });
    const zip = writePacketZip({ ...aPacket(), open: async () => endless });
    zip.on('data', () => endless.readableFlowing && zip.destroy());
    await new Promise(resolve => endless.once('close', resolve));
    expect(zip.destroyed).toBe(true);
  });
});
