import { PassThrough, Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { peekStream } from './peekStream';

const streamOf = (...texts: string[]) =>
  Readable.from(
    texts.map(text => Buffer.from(text)),
    { objectMode: false },
  );

const accept = () => {};

describe('peekStream', () => {
  it('lets the bytes through and remembers the first ones', async () => {
    const peeked = peekStream(streamOf('abc', 'defg', 'hi'), accept, 5);
    expect((await buffer(peeked.content)).toString()).toBe('abcdefghi');
    expect(peeked.first().toString()).toBe('abcde');
  });

  it('remembers all of a short file', async () => {
    const peeked = peekStream(streamOf('abc'), accept, 5);
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
    const peeked = peekStream(source, accept, 5);
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
    const { content } = peekStream(source, accept, 5);
    for await (const chunk of content) {
      expect(chunk).toHaveLength(1024);
      break;
    }
    expect(source.destroyed).toBe(false);
    expect(produced).toBeLessThan(4 * source.readableHighWaterMark);
    source.destroy();
  });

  it.each([
    ['at the limit', ['abc', 'de', 'fg'], 'abcde'],
    ['past the limit', ['abcdefgh', 'i'], 'abcde'],
  ])('has the first bytes judged once: %s', async (_where, texts, first) => {
    const judge = jest.fn();
    await buffer(peekStream(streamOf(...texts), judge, 5).content);
    expect(judge.mock.calls.map(([bytes]) => String(bytes))).toEqual([first]);
  });

  it.each(['', 'abc'])('has no short file judged: “%s”', async text => {
    const judge = jest.fn();
    await buffer(peekStream(streamOf(text), judge, 5).content);
    expect(judge).not.toHaveBeenCalled();
  });

  it('fails with the first bytes when they are refused, and leaves its source whole', async () => {
    const source = new PassThrough();
    source.write('abcdef');
    const refusal = new Error('refused');
    const { content } = peekStream(
      source,
      () => {
        throw refusal;
      },
      5,
    );
    // The source has not ended: nothing that may follow is waited for.
    await expect(buffer(content)).rejects.toBe(refusal);
    expect(source.destroyed).toBe(false);
    source.destroy();
  });
});
