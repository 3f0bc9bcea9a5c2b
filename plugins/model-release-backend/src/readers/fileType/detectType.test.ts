import { gzipSync } from 'node:zlib';
import { detectType } from './detectType';

const hex = (digits: string) => Buffer.from(digits, 'hex');
const padded = (start: Buffer) => Buffer.concat([start, Buffer.alloc(64)]);

const PNG = padded(hex('89504e470d0a1a0a'));
const JPEG = padded(hex('ffd8ffe000104a464946'));
const PDF = Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj');
const ZIP = padded(hex('504b0304'));
const ELF = padded(hex('7f454c4602010100'));
const MACH_O = padded(hex('cffaedfe07000001'));
const UNIVERSAL = padded(hex('cafebabe00000002'));
const CLASS = padded(hex('cafebabe00000041'));

function peFile(): Buffer {
  const bytes = Buffer.alloc(256);
  bytes.write('MZ');
  bytes.writeUInt32LE(128, 60);
  bytes.write('PE\0\0', 128);
  return bytes;
}

describe('the type of a file', () => {
  it.each<[string, string | Buffer, string]>([
    ['notes.txt', 'All good.', 'text/plain'],
    ['CARD.MD', '# Card', 'text/markdown'],
    ['scores.csv', 'slice,f1\nall,0.9', 'text/csv'],
    ['evaluation.json', ' {"f1": 0.9}', 'application/json'],
    ['evaluation.json', '\uFEFF[1]', 'application/json'],
    ['runs.jsonl', '{}\n{}', 'application/jsonl'],
    ['runbook.yaml', 'a: 1', 'application/yaml'],
    ['page.html', '<script>', 'text/html'],
    ['plot.svg', '<svg/>', 'image/svg+xml'],
    ['LICENSE', 'Apache', 'text/plain'],
    ['notes.constructor', 'text', 'text/plain'],
    ['plot.png', PNG, 'image/png'],
    ['photo.jpg', JPEG, 'image/jpeg'],
    ['photo.jpeg', JPEG, 'image/jpeg'],
    ['a.gif', padded(Buffer.from('GIF89a')), 'image/gif'],
    ['a.webp', padded(Buffer.from('RIFF\0\0\0\0WEBPVP8 ')), 'image/webp'],
    ['report.pdf', PDF, 'application/pdf'],
    ['packet.zip', ZIP, 'application/zip'],
    ['packet.tar.gz', gzipSync('x'), 'application/gzip'],
    ['packet.tgz', gzipSync('x'), 'application/gzip'],
    [
      'a.parquet',
      padded(Buffer.from('PAR1')),
      'application/vnd.apache.parquet',
    ],
    ['a.npy', padded(hex('934e554d50590100')), 'application/x-npy'],
    ['weights.gguf', padded(Buffer.from('GGUF')), 'application/x-gguf'],
    [
      'weights.safetensors',
      padded(hex('4a00000000000000')),
      'application/octet-stream',
    ],
    ['unknown.xyz', PNG, 'image/png'],
    ['unknown', Buffer.alloc(600), 'application/octet-stream'],
  ])('%s is what it says', (fileName, content, mediaType) => {
    expect(detectType(Buffer.from(content as string), fileName)).toEqual({
      mediaType,
    });
  });

  it('of an office file is that of its ending, for it is a zip as well', () => {
    expect(detectType(ZIP, 'review.docx')).toEqual({
      mediaType: expect.stringMatching(/wordprocessingml/),
    });
  });

  it.each<[string, string | Buffer, string, RegExp]>([
    ['report.pdf', ELF, 'application/x-executable', /Linux executable/],
    ['report.pdf', peFile(), 'application/x-executable', /Windows executable/],
    ['plot.png', MACH_O, 'application/x-executable', /macOS executable/],
    ['notes.txt', UNIVERSAL, 'application/x-executable', /macOS executable/],
    ['packet.zip', CLASS, 'application/x-executable', /Java bytecode/],
    ['evaluation.json', PNG, 'image/png', /“\.json”.*image\/png/],
    ['evaluation.json', '<html>', 'text/plain', /text in another format/],
    ['plot.svg', 'alert(1)', 'text/plain', /text in another format/],
    ['plot.png', JPEG, 'image/jpeg', /image\/jpeg/],
    ['plot.png', '<script>', 'text/plain', /is text/],
    ['packet.zip', 'PK is not a zip', 'text/plain', /is text/],
    ['report.pdf', ZIP, 'application/zip', /application\/zip/],
    ['notes.txt', PDF, 'application/pdf', /application\/pdf/],
    ['scores.csv', 'a,b\0c', 'application/octet-stream', /unknown format/],
    [
      'packet.zip',
      Buffer.alloc(600),
      'application/octet-stream',
      /unknown format/,
    ],
  ])('%s is not what it says', (fileName, content, mediaType, lie) => {
    expect(detectType(Buffer.from(content as string), fileName)).toEqual({
      mediaType,
      lie: expect.stringMatching(lie),
    });
  });

  it.each([
    ['run', ELF],
    ['tool.exe', peFile()],
    ['weights.bin', MACH_O],
  ])('knows a program under an ending that allows it: %s', (name, bytes) => {
    expect(detectType(bytes, name)).toEqual({
      mediaType: 'application/x-executable',
    });
  });

  it('does not take text for a program because of its first letters', () => {
    const text = Buffer.from(`MZ is the postcode. ${'More text. '.repeat(20)}`);
    expect(detectType(text, 'notes.txt')).toEqual({
      mediaType: 'text/plain',
    });
  });

  it('of text is found though it ends in the middle of a character', () => {
    const cut = Buffer.from('größ').subarray(0, -1);
    expect(detectType(cut, 'a.csv').mediaType).toBe('text/csv');
  });

  it.each([
    ['UTF-16', hex('fffe61002c006200')],
    ['Latin-1', hex('47724fdf652c6e')],
  ])('of a CSV in %s is not claimed to be a lie', (_case, bytes) => {
    expect(detectType(bytes, 'a.csv')).toEqual({
      mediaType: 'application/octet-stream',
    });
  });

  it('of nothing is text', () => {
    expect(detectType(Buffer.alloc(0), 'a.json')).toEqual({
      mediaType: 'application/json',
    });
  });
});
