import { Readable } from 'node:stream';

/** How many bytes {@link detectType} wants to see. */
export const PEEKED_BYTES = 4100;

/** A stream, and its first bytes. */
export interface PeekedStream {
  /** The same bytes as they came. */
  content: Readable;
  /** The first bytes of what has passed so far. */
  first(): Buffer;
}

/**
 * Lets content through as it is and remembers the first bytes of it. A source that fails makes
 * `content` fail with the same error; when `content` is left before its end, the source is left as
 * it is and not destroyed, like {@link EvidenceStorage.put} leaves it: it may be a request that still
 * has to be answered.
 *
 * @param judge - gets the first bytes as soon as they are there; `content` fails with what it throws,
 * and the rest is never asked for. A file that is shorter is not judged here: nothing would be spared,
 * and that it came broken or empty is the better thing to say
 */
export function peekStream(
  source: Readable,
  judge: (first: Buffer) => void,
  limit: number = PEEKED_BYTES,
): PeekedStream {
  let first = Buffer.alloc(0);
  async function* pass(): AsyncGenerator<Buffer> {
    for await (const chunk of source.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk);
      const missing = limit - first.length;
      if (missing > 0) {
        first = Buffer.concat([first, bytes.subarray(0, missing)]);
        if (first.length === limit) {
          judge(first);
        }
      }
      yield bytes;
    }
  }
  return {
    content: Readable.from(pass(), { objectMode: false }),
    first: () => first,
  };
}
