import { Request, RequestHandler, Router } from 'express';
import { assertSafeJson } from './assertSafeJson';
import { assertJson, parseJson } from './json';
import { readBody } from './readBody';

/** Bytes that a command may have. */
const MAX_COMMAND = 256_000;

/** Bytes where a model card may come as text within the body, up to a million characters. */
const MAX_WITH_MODEL_CARD = 5_000_000;

const WITH_MODEL_CARD = ['/v1/releases', '/v1/releases/:id/amend'];

async function readJson(req: Request, maxBytes: number): Promise<unknown> {
  const { 'transfer-encoding': chunked, 'content-length': length } =
    req.headers;
  if (chunked === undefined && Number(length ?? 0) === 0) {
    return {};
  }
  assertJson(req.headers);
  const body = parseJson(await readBody(req, maxBytes));
  assertSafeJson(body);
  return body;
}

function json(maxBytes: number): RequestHandler {
  return (req, _res, next) => {
    readJson(req, maxBytes).then(body => {
      req.body = body;
      next();
    }, next);
  };
}

/** Reads the body of every POST as JSON. What is PUT stays a stream, whatever type it has. */
export function readBodies(router: Router): void {
  const [large, small] = [json(MAX_WITH_MODEL_CARD), json(MAX_COMMAND)];
  router.post(WITH_MODEL_CARD, large);
  router.post('*', (req, res, next) =>
    req.body === undefined ? small(req, res, next) : next(),
  );
}
