import { isUtf8 } from 'node:buffer';
import { IncomingMessage } from 'node:http';
import express, { NextFunction, RequestHandler } from 'express';
import { assertJsonType } from './assertJsonType';
import { assertSafeJson } from './assertSafeJson';
import { bodyTooLarge } from './parserRefusal';

function hasBody({ headers }: IncomingMessage): boolean {
  return (
    headers['transfer-encoding'] !== undefined ||
    Number(headers['content-length'] ?? 0) > 0
  );
}

/** The parser would put U+FFFD for what is not UTF-8: stored text would not be what was sent. */
function assertUtf8(_req: unknown, _res: unknown, bytes: Buffer): void {
  if (!isUtf8(bytes)) {
    // No ModelReleaseError: the parser writes a status of its own on what it catches here.
    throw new Error('some bytes are not UTF-8');
  }
}

const checkType: RequestHandler = (req, _res, next) => {
  if (hasBody(req)) {
    assertJsonType(req.headers);
  }
  next();
};

const checkContent: RequestHandler = (req, _res, next) => {
  assertSafeJson(req.body);
  next();
};

/**
 * Express's parser, with its limit kept as soon as a body is known to be too large. On its own it reads
 * such a body to the end before it says no, however many gigabytes are still to come.
 */
function parseUpTo(maxBytes: number): RequestHandler {
  const parser = express.json({
    inflate: false,
    limit: maxBytes,
    strict: false,
    type: () => true,
    verify: assertUtf8,
  });
  return (req, res, next) => {
    const announced = Number(req.headers['content-length'] ?? 0);
    if (announced > maxBytes) {
      next(bodyTooLarge(announced, maxBytes));
      return;
    }
    let isDone = false;
    const nextOnce: NextFunction = (error?: unknown) => {
      if (!isDone) {
        isDone = true;
        next(error);
      }
    };
    let size = 0;
    req.on('data', chunk => {
      size += chunk.length;
      if (size > maxBytes) {
        nextOnce(bodyTooLarge(size, maxBytes));
      }
    });
    parser(req, res, nextOnce);
  };
}

/** Reads a body as JSON; none at all is `{}`. */
export function parseJsonBody(maxBytes: number): RequestHandler[] {
  return [checkType, parseUpTo(maxBytes), checkContent];
}
