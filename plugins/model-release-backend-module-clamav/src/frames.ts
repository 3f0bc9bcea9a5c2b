import { Buffer } from 'node:buffer';

const COMMAND = Buffer.from('zINSTREAM\0');
const END = Buffer.alloc(4);

/**
 * A file as the command INSTREAM sends it: chunks behind their length, in four bytes, and a length of
 * zero at the end. An empty chunk would look like the end and is left out.
 */
export async function* frames(
  content: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  yield COMMAND;
  for await (const chunk of content) {
    if (chunk.length > 0) {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(chunk.length);
      yield length;
      yield chunk;
    }
  }
  yield END;
}
