import { Request, Response } from 'express';
import { ByteRange } from '../ports/EvidenceStorage';
import { Download } from '../service/evidence/EvidenceService';
import { sendContent } from './sendContent';

/** Stored files are handed out as files, never as pages: no browser may run what is in them. */
function setHeaders(res: Response, { digest }: Download): void {
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  res.setHeader('Cache-Control', 'private, no-store');
  res.setHeader('Accept-Ranges', 'bytes');
  res.setHeader('ETag', `"${digest}"`);
}

/** Express takes the last bytes of a file that has fewer for none; they are all of it. */
function readRanges(req: Request, size: number) {
  const [, last] = /^bytes=-(\d+)$/.exec(req.header('Range') ?? '') ?? [];
  return last !== undefined && Number(last) > size
    ? Object.assign([{ start: 0, end: size - 1 }], { type: 'bytes' })
    : req.range(size);
}

/**
 * The one range of bytes that is asked for. Whoever asks for several, or for a part of a file that
 * they know in another version, gets the whole file, as RFC 9110 has it.
 */
function rangeOf(
  req: Request,
  { digest, size }: Download,
): ByteRange | 'unsatisfiable' | undefined {
  const ifRange = req.header('If-Range');
  const ranges = req.method === 'GET' ? readRanges(req, size) : undefined;
  if (ifRange !== undefined && ifRange !== `"${digest}"`) {
    return undefined;
  }
  if (ranges === -1) {
    return 'unsatisfiable';
  }
  return Array.isArray(ranges) && ranges.type === 'bytes' && ranges.length === 1
    ? { start: ranges[0].start, end: ranges[0].end }
    : undefined;
}

/** What the reader has already. */
function isFresh(res: Response, { digest }: Download): boolean {
  res.setHeader('ETag', `"${digest}"`);
  const { fresh } = res.req;
  res.removeHeader('ETag');
  return fresh;
}

async function sendBytes(
  res: Response,
  download: Download,
  range?: ByteRange,
): Promise<void> {
  const { start, end } = range ?? { start: 0, end: download.size - 1 };
  // A refusal is answered as one, without the headers of a file.
  const content =
    res.req.method === 'HEAD' ? undefined : await download.open(range);
  setHeaders(res, download);
  res.attachment(download.fileName);
  res.setHeader('Content-Type', 'application/octet-stream');
  res.setHeader('Content-Length', end - start + 1);
  if (range) {
    const [from, to, of] = [start, end, download.size];
    res.status(206).setHeader('Content-Range', `bytes ${from}-${to}/${of}`);
  }
  if (!content) {
    res.end();
    return;
  }
  await sendContent(res, content);
}

/**
 * Sends stored bytes, or what was asked for of them.
 *
 * @throws Error when the storage fails midway; the connection is closed by then, so that nobody takes
 * what came for the whole file
 */
export async function sendDownload(
  res: Response,
  download: Download,
): Promise<void> {
  if (isFresh(res, download)) {
    setHeaders(res, download);
    res.status(304).end();
    return;
  }
  const range = rangeOf(res.req, download);
  if (range === 'unsatisfiable') {
    setHeaders(res, download);
    res.setHeader('Content-Range', `bytes */${download.size}`);
    res.status(416).end();
    return;
  }
  await sendBytes(res, download, range);
}
