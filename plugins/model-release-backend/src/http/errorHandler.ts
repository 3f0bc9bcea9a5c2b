import { LoggerService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import {
  ErrorCode,
  ERROR_STATUS,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { ErrorRequestHandler, Request } from 'express';
import { answerAndClose } from './answerAndClose';
import { parserRefusal } from './parserRefusal';

/** The error class that Backstage's clients expect for each of our statuses. */
const NAMES: Record<(typeof ERROR_STATUS)[ErrorCode], string> = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  415: 'UnsupportedMediaTypeError',
  503: 'ServiceUnavailableError',
};

/**
 * What the OpenAPI validator and Backstage's own services throw, by its name, in our codes. A service
 * that is in conflict with itself or cannot do something has nothing to say about the request.
 */
const CODES = new Map<string, ErrorCode>([
  ['InputError', 'invalid_request'],
  ['AuthenticationError', 'not_signed_in'],
  ['NotAllowedError', 'not_permitted'],
  ['NotFoundError', 'unknown_entity'],
  ['ConflictError', 'unavailable'],
  ['NotImplementedError', 'unavailable'],
  ['ServiceUnavailableError', 'unavailable'],
]);

/** Another plugin's answer, as its client throws it; what that plugin threw is its cause. */
function isResponseError(error: Error): error is ResponseError {
  return error.name === 'ResponseError';
}

function toModelReleaseError(error: Error): ModelReleaseError | undefined {
  if (error instanceof ModelReleaseError) {
    return error;
  }
  const unread = parserRefusal(error);
  if (unread) {
    return unread;
  }
  const { name, message } = isResponseError(error) ? error.cause : error;
  const code =
    CODES.get(name) ?? (isResponseError(error) ? 'unavailable' : undefined);
  return code && new ModelReleaseError(code, message);
}

/** Uploads stop where they are refused; other bodies have come whole, unless they are refused too. */
function mayStillSend(req: Request): boolean {
  return req.method === 'PUT' || !req.complete;
}

/**
 * The one place where refusals become HTTP. Everything that is no refusal is left to Backstage's
 * own error handler, which answers 500 and logs it.
 */
export function errorHandler(logger: LoggerService): ErrorRequestHandler {
  return (error, req, res, next) => {
    const refusal = toModelReleaseError(error);
    if (res.headersSent) {
      logger.error(`${req.method} ${req.path} broke off`, error);
      res.destroy();
      return;
    }
    if (!refusal) {
      if (mayStillSend(req)) {
        res.setHeader('Connection', 'close');
      }
      next(error);
      return;
    }
    const { code, message, details } = refusal;
    const status = ERROR_STATUS[code];
    if (status >= 500) {
      logger.error(`${req.method} ${req.path}: ${message}`, error);
    }
    const body = {
      error: { name: NAMES[status], message, code, details },
      request: { method: req.method, url: req.originalUrl },
      response: { statusCode: status },
    };
    if (mayStillSend(req)) {
      answerAndClose(req, res.status(status), body);
    } else {
      res.status(status).json(body);
    }
  };
}
