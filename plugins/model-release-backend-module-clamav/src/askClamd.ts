import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ScanResult } from '@model-release/backstage-plugin-model-release-node';
import { ClamdAddress } from './ClamdAddress';
import { connectTo } from './connectTo';
import { frames } from './frames';
import { judgeAnswer } from './judgeAnswer';
import { readAnswer } from './readAnswer';

/**
 * Streams a file to clamd with the command INSTREAM and asks what it found. Bytes are read as fast as
 * clamd takes them. It can refuse before it has them all; it cannot let them pass before.
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
  // Not ended: clamd takes the end of what we send for the end of the conversation.
  const sent = pipeline(content, frames, socket, { end: false, signal });
  // Nobody answers to half a file.
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
