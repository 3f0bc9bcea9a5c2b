import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthenticationError,
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  ErrorCode,
  ERROR_STATUS,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import express from 'express';
import request from 'supertest';
import { errorHandler } from './errorHandler';

async function answerTo(error: Error) {
  const logger = mockServices.logger.mock();
  const app = express();
  app.get('/', (_req, _res, next) => next(error));
  app.use(errorHandler(logger));
  const unhandled: express.ErrorRequestHandler = (left, _req, res, _next) => {
    res.status(500).json({ unhandled: left.message });
  };
  app.use(unhandled);
  const { status, body } = await request(app).get('/');
  return { status, body, logged: logger.error.mock.calls.length };
}

function responseError(status: number, name: string): Promise<ResponseError> {
  const body = {
    error: { name, message: 'No.' },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    }),
  );
}

describe('an error', () => {
  it.each(Object.entries(ERROR_STATUS) as Array<[ErrorCode, number]>)(
    'with the code %s has the status %s and says why',
    async (code, status) => {
      const error = new ModelReleaseError(code, 'No.', { because: 'of it' });
      const answer = await answerTo(error);
      expect(answer).toMatchObject({
        status,
        body: {
          error: {
            name: expect.stringMatching(/^[A-Z][A-Za-z]+Error$/),
            message: 'No.',
            code,
            details: { because: 'of it' },
          },
          request: { method: 'GET', url: '/' },
          response: { statusCode: status },
        },
      });
      expect(answer.logged).toBe(status >= 500 ? 1 : 0);
    },
  );

  it.each<[Error, number, ErrorCode]>([
    [new InputError('No.'), 400, 'invalid_request'],
    [new AuthenticationError('No.'), 401, 'not_signed_in'],
    [new NotAllowedError('No.'), 403, 'not_permitted'],
    [new NotFoundError('No.'), 404, 'unknown_entity'],
    [new ConflictError('No.'), 503, 'unavailable'],
    [new NotImplementedError('No.'), 503, 'unavailable'],
    [new ServiceUnavailableError('No.'), 503, 'unavailable'],
  ])('of another part of Backstage, %s, gets a code', async (error, ...is) => {
    const { status, body } = await answerTo(error);
    expect([status, body.error.code]).toEqual(is);
    expect(body.error).toMatchObject({
      name: expect.any(String),
      message: 'No.',
    });
  });

  it.each<[number, string, number, ErrorCode]>([
    [403, 'NotAllowedError', 403, 'not_permitted'],
    [404, 'NotFoundError', 404, 'unknown_entity'],
    [503, 'ServiceUnavailableError', 503, 'unavailable'],
    [500, 'Error', 503, 'unavailable'],
  ])(
    'that another plugin answered with %s %s gets a code',
    async (given, name, ...is) => {
      const { status, body } = await answerTo(await responseError(given, name));
      expect([status, body.error.code]).toEqual(is);
    },
  );

  it.each<[string, object, ErrorCode, RegExp]>([
    ['entity.parse.failed', {}, 'invalid_request', /not JSON in UTF-8: No\./],
    ['entity.verify.failed', {}, 'invalid_request', /not JSON in UTF-8: No\./],
    [
      'entity.too.large',
      { received: 11, limit: 10 },
      'body_too_large',
      /has 11 .* may have 10/,
    ],
    [
      'encoding.unsupported',
      { encoding: 'br' },
      'unsupported_media_type',
      /request has br/,
    ],
    ['request.aborted', { received: 7 }, 'invalid_request', /after 7 bytes/],
  ])(
    'of the parser of bodies, %s, gets a code',
    async (type, facts, code, message) => {
      const error = Object.assign(new Error('No.'), { type, ...facts });
      const { status, body, logged } = await answerTo(error);
      expect([status, body.error.code]).toEqual([ERROR_STATUS[code], code]);
      expect(body.error.message).toMatch(message);
      expect(logged).toBe(0);
    },
  );

  it.each([new Error('Oops'), new TypeError('Oops')])(
    'that is no refusal, %s, is left to Backstage',
    async error => {
      expect(await answerTo(error)).toMatchObject({
        status: 500,
        body: { unhandled: 'Oops' },
      });
    },
  );

  it('whose name is one of every object is left to Backstage', async () => {
    const error = Object.assign(new Error('Oops'), { name: 'constructor' });
    expect((await answerTo(error)).status).toBe(500);
  });
});
