import { Socket } from 'node:net';

const COMMAND = 'zINSTREAM\0';

/** Takes frames off the front; undefined while the rest of one is still to come. */
function nextFrame(bytes: Buffer): Buffer | undefined {
  if (bytes.length < 4) {
    return undefined;
  }
  const length = bytes.readUInt32BE();
  return bytes.length < 4 + length ? undefined : bytes.subarray(4, 4 + length);
}

/**
 * Reads a file that a client sends, as clamd does.
 *
 * @returns the content; rejects when it is not the command, or not sent to its end
 */
export async function readInstream(socket: Socket): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  let isOpen = false;
  const content: Buffer[] = [];
  for await (const chunk of socket.iterator({ destroyOnReturn: false })) {
    bytes = Buffer.concat([bytes, chunk]);
    if (!isOpen && bytes.length >= COMMAND.length) {
      if (bytes.toString('latin1', 0, COMMAND.length) !== COMMAND) {
        throw new Error(`unknown command ${bytes.toString('latin1')}`);
      }
      isOpen = true;
      bytes = bytes.subarray(COMMAND.length);
    }
    for (
      let frame = isOpen ? nextFrame(bytes) : undefined;
      frame;
      frame = nextFrame(bytes)
    ) {
      if (frame.length === 0) {
        return Buffer.concat(content);
      }
      content.push(Buffer.from(frame));
      bytes = bytes.subarray(4 + frame.length);
    }
  }
  throw new Error('the client left before the end');
}
