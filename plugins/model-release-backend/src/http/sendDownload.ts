import { pipeline } from 'node:stream/promises';
import { Response } from 'express';
import { Download } from '../service/ReleaseService';

/** Stored files are handed out as files, never as pages: no browser may run what is in them. */
function setHeaders(res: Response, { fileName, size, digest }: Download): void {
  res.attachment(fileName);
  res.setHeader('Content-Type', 'application/octet-stream');
  res.setHeader('Content-Length', size);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('ETag', `"${digest}"`);
}

/** Passes bytes on and fails at the end when some are missing. */
function exactly(size: number) {
  return async function* count(content: AsyncIterable<Buffer>) {
    let sent = 0;
    for await (const chunk of content) {
      sent += chunk.length;
      yield chunk;
    }
    if (sent !== size) {
      throw new Error(`The stored file has ${sent} bytes instead of ${size}.`);
    }
  };
}

/** The connection was closed before the end: the storage fails in other ways. */
function isClientGone(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/**
 * Sends stored bytes. Somebody who goes away before the end is no failure.
 *
 * @throws Error when the storage fails midway; the connection is closed by then, so that nobody takes
 * what came for the whole file
 */
export async function sendDownload(
  res: Response,
  download: Download,
): Promise<void> {
  setHeaders(res, download);
  try {
    await pipeline(download.content, exactly(download.size), res);
  } catch (error) {
    if (!isClientGone(error)) {
      throw error;
    }
  }
}
