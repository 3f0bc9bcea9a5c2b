import { Readable } from 'node:stream';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { errorHandler } from './errorHandler';
import { sendDownload } from './sendDownload';

/** A server whose storage gives what it is told. */
function serve(content: () => AsyncGenerator<Buffer>) {
  const logger = mockServices.logger.mock();
  const app = express();
  app.get('/', (_req, res, next) => {
    const stored = Readable.from(content(), { objectMode: false });
    sendDownload(res, {
      fileName: 'eval.json',
      digest: 'sha256:00',
      size: 200_000,
      content: stored,
    }).catch(next);
  });
  app.use(errorHandler(logger));
  return { app, logger };
}

const HALF = Buffer.alloc(100_000, 'x');

describe('sending stored bytes', () => {
  it('ends well when all of them came', async () => {
    const { app, logger } = serve(async function* whole() {
      yield HALF;
      yield HALF;
    });
    const response = await request(app).get('/').expect(200);
    expect(response.body).toHaveLength(200_000);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('breaks off and is logged when the storage fails midway', async () => {
    const failure = new Error('the disk is gone');
    const { app, logger } = serve(async function* broken() {
      yield HALF;
      throw failure;
    });
    await expect(request(app).get('/')).rejects.toThrow('aborted');
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith('GET / broke off', failure);
  });

  it('breaks off and is logged when bytes are missing', async () => {
    const { app, logger } = serve(async function* half() {
      yield HALF;
    });
    await expect(request(app).get('/')).rejects.toThrow('aborted');
    expect(logger.error).toHaveBeenCalledWith(
      'GET / broke off',
      new Error('The stored file has 100000 bytes instead of 200000.'),
    );
  });
});
