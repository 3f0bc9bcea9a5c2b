import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  ErrorCode,
  ERROR_STATUS,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { ErrorRequestHandler } from 'express';

/** The error class that Backstage's clients expect for a status. */
const NAMES: Record<number, string> = {
  400: 'InputError',
  401: 'AuthenticationError',
  403: 'NotAllowedError',
  404: 'NotFoundError',
  409: 'ConflictError',
  413: 'PayloadTooLargeError',
  503: 'ServiceUnavailableError',
};

/** What the OpenAPI validator, the body parser and Backstage's own services throw, in our codes. */
function toModelReleaseError(error: Error): ModelReleaseError | undefined {
  if (error instanceof ModelReleaseError) {
    return error;
  }
  const code = (
    {
      [InputError.name]: 'invalid_request',
      AuthenticationError: 'not_signed_in',
      NotAllowedError: 'not_permitted',
    } as Record<string, ErrorCode | undefined>
  )[error.name];
  return code && new ModelReleaseError(code, error.message);
}

/**
 * The one place where refusals become HTTP. Everything that is no refusal is left to Backstage's
 * own error handler, which answers 500 and logs it.
 */
export function errorHandler(logger: LoggerService): ErrorRequestHandler {
  return (error, req, res, next) => {
    const refusal = toModelReleaseError(error);
    if (!refusal || res.headersSent) {
      next(error);
      return;
    }
    const { code, message, details } = refusal;
    const status = ERROR_STATUS[code];
    if (status >= 500) {
      logger.error(`${req.method} ${req.path}: ${message}`, error);
    }
    res.status(status).json({
      error: { name: NAMES[status], message, code, details },
      request: { method: req.method, url: req.originalUrl },
      response: { statusCode: status },
    });
  };
}
