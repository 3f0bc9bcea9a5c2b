// One conversation with clamd: connect, send the file, read the answer, judge it.
import { Buffer } from 'node:buffer';
import { connect, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ScanResult } from '@model-release/backstage-plugin-model-release-node';
import { ClamdAddress } from './readClamdAddress';

const CONNECT_TIMEOUT_MS = 10_000;
const COMMAND = Buffer.from('zINSTREAM\0');
const END = Buffer.alloc(4);

/** An answer is one line with the name of what was found. */
const MAX_ANSWER = 4_096;
const FOUND = /^stream: (.+) FOUND$/;
const TOO_LARGE = /size limit exceeded/i;

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
async function* frames(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
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
    socket.once('close', () =>
      reject(new Error('clamd closed the connection before it responded')),
    );
  });
}

/**
 * What clamd says about the file. Only the exact answer for a clean file is a pass.
 *
 * @throws Error when it says neither that the file is clean nor what was found
 */
function judgeAnswer(answer: string): ScanResult {
  if (answer === 'stream: OK') {
    return { passed: true };
  }
  const found = FOUND.exec(answer);
  if (found) {
    return { passed: false, reason: `ClamAV found ${found[1]}.` };
  }
  throw new Error(
    TOO_LARGE.test(answer)
      ? 'the file is too large for clamd: increase its StreamMaxLength'
      : `clamd responded with “${answer.slice(0, 200)}”`,
  );
}

/**
 * Streams a file to clamd with the command INSTREAM and asks what it found. Bytes are read as fast as
 * clamd takes them. It can refuse a file before it has all of it, but never pass it.
 *
 * @throws Error when there is no answer, or none that says what the file is
 */
export async function askClamd(
  address: ClamdAddress,
  content: Readable,
  signal: AbortSignal,
): Promise<ScanResult> {
  const socket = connectTo(address, signal);
  const answered = readAnswer(socket);
  // Not ended: clamd takes that for the end of the conversation.
  const sent = pipeline(content, frames, socket, { end: false, signal });
  // clamd never answers a file that was cut off.
  sent.catch(error => socket.destroy(error));
  try {
    const result = judgeAnswer(await answered);
    if (result.passed) {
      await sent;
    }
    return result;
  } finally {
    socket.destroy();
    content.destroy();
  }
}
