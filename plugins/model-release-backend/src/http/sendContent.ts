import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Response } from 'express';

/**
 * Sends all that a stream has. Somebody who goes away before the end is no failure.
 *
 * Who broke off is told by what was closed first. Their errors do not tell: a storage that closes early
 * leaves the same one as a reader who goes away.
 *
 * @throws Error when the content breaks off; the connection is closed by then, so that nobody takes what
 * came for the whole
 */
export async function sendContent(
  res: Response,
  content: Readable,
): Promise<void> {
  let isReaderGone = res.destroyed;
  if (isReaderGone) {
    content.destroy();
    return;
  }
  res.once('close', () => {
    isReaderGone = content.readableEnded || !content.destroyed;
  });
  try {
    await pipeline(content, res);
  } catch (error) {
    if (!isReaderGone) {
      throw error;
    }
  }
}
