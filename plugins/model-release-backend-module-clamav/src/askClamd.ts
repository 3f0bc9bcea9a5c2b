// One conversation with clamd: connect, send the file, read the answer, judge it.
import { Buffer } from 'node:buffer';
import { connect, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { ScanResult } from '@model-release/backstage-plugin-model-release-node';
import { ClamdHungUp } from './ClamdHungUp';
import { judgeAnswer } from './judgeAnswer';
import { ClamdAddress } from './readClamdAddress';

const CONNECT_TIMEOUT_MS = 10_000;
const COMMAND = Buffer.from('zINSTREAM\0');
const END = Buffer.alloc(4);

/** An answer is one line with the name of what was found. */
const MAX_ANSWER = 4_096;
/** What is said of a connection that the other side has ended, by whatever notices first. */
const HUNG_UP: ReadonlySet<string | undefined> = new Set([
  'ECONNRESET',
  'EPIPE',
  'ERR_STREAM_PREMATURE_CLOSE',
]);

/** How far a file has come. */
interface Progress {
  isSent: boolean;
  /** Whether reading the file failed, other than because of the connection. */
  isBroken: boolean;
}

/** The address in words. */
function nameOf(address: ClamdAddress): string {
  return 'path' in address
    ? `clamd at ${address.path}`
    : `clamd at ${address.host}:${address.port}`;
}

/**
 * Opens a connection that the signal ends. The caller decides how long the scan may take; the connection
 * itself must open soon.
 */
function connectTo(address: ClamdAddress, signal: AbortSignal): Socket {
  const socket = connect({ ...address, signal });
  socket.setTimeout(CONNECT_TIMEOUT_MS, () =>
    socket.destroy(
      new Error(
        `${nameOf(address)} did not accept a connection within ${
          CONNECT_TIMEOUT_MS / 1000
        } s`,
      ),
    ),
  );
  return socket.once('connect', () => socket.setTimeout(0));
}

/**
 * A file as the command INSTREAM sends it: chunks behind their length, in four bytes, and a length of
 * zero at the end. An empty chunk would look like the end and is left out.
 */
async function* frames(
  content: AsyncIterable<Buffer>,
  socket: Socket,
  progress: Progress,
): AsyncGenerator<Buffer> {
  yield COMMAND;
  try {
    for await (const chunk of content) {
      // Has an answer read before a write to a closed connection fails: that would discard it.
      await setImmediate();
      if (chunk.length > 0) {
        const length = Buffer.alloc(4);
        length.writeUInt32BE(chunk.length);
        yield length;
        yield chunk;
      }
    }
  } catch (error) {
    progress.isBroken = !socket.destroyed && !socket.readableEnded;
    throw error;
  }
  yield END;
}

/**
 * The answer of clamd, which ends with a NUL. Anything after it is ignored.
 *
 * @returns rejects when the connection ends before the answer does, and when there is no end of it
 */
function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\0');
      if (end >= 0 && end <= MAX_ANSWER) {
        resolve(text.slice(0, end));
      } else if (text.length > MAX_ANSWER) {
        socket.destroy(
          new Error(`clamd responded with more than ${MAX_ANSWER} characters`),
        );
      }
    });
    socket.once('error', reject);
    socket.once('close', () => {
      const message = 'clamd closed the connection before it responded';
      reject(Object.assign(new Error(message), { code: 'ECONNRESET' }));
    });
  });
}

function send(
  content: Readable,
  socket: Socket,
  progress: Progress,
  signal: AbortSignal,
): Promise<void> {
  const sent = pipeline(
    content,
    source => frames(source, socket, progress),
    socket,
    // Not ended: clamd takes that for the end of the conversation.
    { end: false, signal },
  ).then(() => {
    progress.isSent = true;
  });
  // clamd never answers a file that was cut off.
  sent.catch(error => socket.destroy(error));
  return sent;
}

/**
 * Streams a file to clamd with the command INSTREAM and asks what it found. Bytes are read as fast as
 * clamd takes them. It can refuse a file before it has all of it, but never pass it.
 *
 * @throws ClamdHungUp when it takes no more of the file and its answer, if any, is lost
 * @throws Error when there is no answer, or none that says what the file is
 */
export async function askClamd(
  address: ClamdAddress,
  content: Readable,
  signal: AbortSignal,
): Promise<ScanResult> {
  const socket = connectTo(address, signal);
  const answered = readAnswer(socket);
  const progress = { isSent: false, isBroken: false };
  const sent = send(content, socket, progress, signal);
  try {
    const result = judgeAnswer(await answered);
    if (result.passed) {
      await sent;
    }
    return result;
  } catch (error) {
    const { isSent, isBroken } = progress;
    const { code, message } = error as NodeJS.ErrnoException;
    const isHungUp = HUNG_UP.has(code) && !signal.aborted;
    throw isHungUp && !isSent && !isBroken ? new ClamdHungUp(message) : error;
  } finally {
    socket.destroy();
    content.destroy();
  }
}
