import { Router } from 'express';
import { parseJsonBody } from './parseJsonBody';

/** Bytes that a command may have. */
const MAX_COMMAND = 256_000;

/** Bytes where a model card may come as text within the body, up to a million characters. */
const MAX_WITH_MODEL_CARD = 5_000_000;

const WITH_MODEL_CARD = ['/v1/releases', '/v1/releases/:id/amend'];

/** Reads the body of every POST and PATCH as JSON. What is PUT stays a stream, whatever type it has. */
export function readBodies(router: Router): void {
  router.post(WITH_MODEL_CARD, parseJsonBody(MAX_WITH_MODEL_CARD));
  router.post(
    '*',
    (req, _res, next) => next(req.body === undefined ? undefined : 'route'),
    ...parseJsonBody(MAX_COMMAND),
  );
  router.patch('*', parseJsonBody(MAX_COMMAND));
}
