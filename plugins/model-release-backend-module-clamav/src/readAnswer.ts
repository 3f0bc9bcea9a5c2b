import { Socket } from 'node:net';

/** An answer is one line with the name of what was found. */
const MAX_LENGTH = 4_096;

/**
 * The answer of clamd, which ends with a NUL. What comes behind that is nobody's.
 *
 * @returns rejects when the connection ends before the answer does, and when there is no end of it
 */
export function readAnswer(socket: Socket): Promise<string> {
  let text = '';
  return new Promise((resolve, reject) => {
    socket.setEncoding('utf8');
    socket.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\0');
      if (end >= 0 && end <= MAX_LENGTH) {
        resolve(text.slice(0, end));
      } else if (text.length > MAX_LENGTH) {
        socket.destroy(
          new Error(`clamd answered more than ${MAX_LENGTH} characters`),
        );
      }
    });
    socket.once('error', reject);
    socket.once('close', () =>
      reject(new Error('clamd closed the connection before it answered')),
    );
  });
}
