import { Request, Response } from 'express';

/** What a sender may still send after the answer… */
const GRACE_BYTES = 1_000_000;

/** … and how long the connection stays open for it to read the answer, in milliseconds. */
const GRACE_MS = 1_000;

/**
 * Answers a request whose body is not wanted any more, and closes the connection.
 *
 * Closing at once would reset it under a client that is still sending, and many then lose the answer.
 * Reading on to the end would take in gigabytes for nothing. So the answer goes out whole, the last
 * bytes of small bodies are read off, and the connection is closed when the body has ended, the client
 * is gone or the time is up.
 */
export function answerAndClose(
  req: Request,
  res: Response,
  answer: object,
): void {
  const text = JSON.stringify(answer);
  res.set({
    Connection: 'close',
    // Compression would hold the answer back until the connection is closed.
    'Cache-Control': 'no-transform',
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
  });
  if (req.complete || req.destroyed) {
    res.end(text);
    return;
  }
  res.write(text);
  const timer = setTimeout(() => res.end(), GRACE_MS);
  res.once('close', () => clearTimeout(timer));
  let read = 0;
  req.on('data', chunk => {
    read += chunk.length;
    if (read > GRACE_BYTES) {
      req.pause();
    }
  });
  req.once('end', () => res.end());
  req.resume();
}
