import { Response } from 'express';
import { Document } from '../service/review/ReviewService';
import { sendContent } from './sendContent';

/**
 * Sends what is made on the spot, as a file to keep. How long it will be is not known before.
 *
 * @throws Error when making it fails midway; the connection is closed by then, so that nobody takes
 * what came for the whole
 */
export async function sendDocument(
  res: Response,
  { content, fileName, mediaType }: Document,
): Promise<void> {
  res.attachment(fileName);
  res.setHeader('Content-Type', mediaType);
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader(
    'Content-Security-Policy',
    "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  );
  res.setHeader('Cache-Control', 'private, no-store');
  if (res.req.method === 'HEAD') {
    content.destroy();
    res.end();
    return;
  }
  await sendContent(res, content);
}
