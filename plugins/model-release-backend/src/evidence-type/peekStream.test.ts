import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { peekStream } from './peekStream';

const streamOf = (...texts: string[]) =>
  Readable.from(
    texts.map(text => Buffer.from(text)),
    { objectMode: false },
  );

describe('peekStream', () => {
  it('lets the bytes through and remembers the first ones', async () => {
    const peeked = peekStream(streamOf('abc', 'defg', 'hi'), 5);
    expect((await buffer(peeked.content)).toString()).toBe('abcdefghi');
    expect(peeked.first().toString()).toBe('abcde');
  });

  it('remembers all of a short file', async () => {
    const peeked = peekStream(streamOf('abc'), 5);
    await buffer(peeked.content);
    expect(peeked.first().toString()).toBe('abc');
  });

  it('fails with the error of its source', async () => {
    const source = Readable.from(
      (async function* breakingOff() {
        yield Buffer.from('abc');
        throw new Error('aborted');
      })(),
    );
    const peeked = peekStream(source, 5);
    await expect(buffer(peeked.content)).rejects.toThrow('aborted');
    expect(peeked.first().toString()).toBe('abc');
  });

  it('reads no faster than it is read, and leaves its source whole', async () => {
    let produced = 0;
    const source = new Readable({
      read() {
        produced += 1024;
        this.push(Buffer.alloc(1024));
      },
    });
    const { content } = peekStream(source, 5);
    for await (const chunk of content) {
      expect(chunk).toHaveLength(1024);
      break;
    }
    expect(source.destroyed).toBe(false);
    expect(produced).toBeLessThan(4 * source.readableHighWaterMark);
    source.destroy();
  });
});
