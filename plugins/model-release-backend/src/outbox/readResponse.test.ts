import { Readable } from 'node:stream';
import { readResponse } from './readResponse';

const read = (...chunks: Array<string | Buffer>) =>
  readResponse(Readable.from(chunks.map(chunk => Buffer.from(chunk))));

describe('readResponse', () => {
  it.each([
    '{"id":"abc","reference":"CHG-7"}',
    '{"result":{"number":"CHG-7"}}',
  ])('takes the reference from %s', async text => {
    expect(await read(text)).toEqual({ reference: 'CHG-7', excerpt: text });
  });

  it('takes no notice of a byte order mark', async () => {
    const text = '{"reference":"CHG-7"}';

    expect(await read(`\uFEFF${text}`)).toEqual({
      reference: 'CHG-7',
      excerpt: text,
    });
  });

  it.each(['{"ticket":"CHG-7"}', '{"reference":"CHG-7"', '<html></html>'])(
    'finds no reference in %s',
    async text => {
      expect(await read(text)).toEqual({ reference: undefined, excerpt: text });
    },
  );

  it('keeps no excerpt of an empty answer', async () => {
    expect(await read()).toEqual({});
  });

  it('finds the reference in an answer that is longer than its excerpt', async () => {
    const text = JSON.stringify({ log: 'x'.repeat(5_000), reference: 'CHG-7' });

    expect(await read(text)).toEqual({
      reference: 'CHG-7',
      excerpt: text.slice(0, 2_000),
    });
  });

  it('joins a character that came in two pieces', async () => {
    const bytes = Buffer.from('Prüfung');

    expect(await read(bytes.subarray(0, 3), bytes.subarray(3))).toEqual({
      excerpt: 'Prüfung',
    });
  });

  it('cuts no character in two', async () => {
    const { excerpt } = await read(`${'x'.repeat(1_999)}👍`);

    expect(excerpt).toBe('x'.repeat(1_999));
  });

  it('keeps nothing that a database cannot', async () => {
    expect(await read('a\0b')).toEqual({ excerpt: 'a\uFFFDb' });
  });

  it('stops reading after 64 KiB and ends the stream', async () => {
    let produced = 0;
    const endless = new Readable({
      read() {
        produced += 1024;
        this.push(Buffer.alloc(1024, 'x'));
      },
    });

    const { excerpt } = await readResponse(endless);

    expect(excerpt).toBe('x'.repeat(2_000));
    expect(produced).toBeLessThanOrEqual(
      64 * 1024 + 2 * endless.readableHighWaterMark,
    );
    expect(endless.destroyed).toBe(true);
  });
});
