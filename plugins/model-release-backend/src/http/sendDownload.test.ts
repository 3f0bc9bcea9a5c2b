import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { mockServices } from '@backstage/backend-test-utils';
import { ModelReleaseError } from '@model-release/backstage-plugin-model-release-common';
import express from 'express';
import request from 'supertest';
import { ByteRange } from '../ports/EvidenceStorage';
import { errorHandler } from './errorHandler';
import { sendDownload } from './sendDownload';

/** A server whose storage gives what it is told. */
function serve(content: () => AsyncGenerator<Buffer>) {
  const logger = mockServices.logger.mock();
  const open = jest.fn(async (range?: ByteRange) => {
    const stored = Readable.from(content(), { objectMode: false });
    return range ? Readable.from([await part(stored, range)]) : stored;
  });
  const app = express();
  app.get('/', (_req, res, next) => {
    sendDownload(res, {
      fileName: 'eval.json',
      digest: 'sha256:00',
      size: 200_000,
      open,
    }).catch(next);
  });
  app.use(errorHandler(logger));
  return { app, logger, open };
}

async function part(stored: Readable, { start, end }: ByteRange) {
  return (await buffer(stored)).subarray(start, end + 1);
}

async function* counting() {
  yield Buffer.from(Array.from({ length: 200_000 }, (_, n) => n % 251));
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

  it('takes the last bytes of a file that has fewer for all of it', async () => {
    const { app } = serve(counting);
    const response = await request(app).get('/').set('Range', 'bytes=-300000');
    expect(response.status).toBe(206);
    expect(response.headers['content-range']).toBe('bytes 0-199999/200000');
    expect(response.body).toHaveLength(200_000);
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

  it('breaks off and is logged when the storage closes without a word', async () => {
    const { app, logger, open } = serve(counting);
    const chunks = [HALF];
    const stored = new Readable({
      read() {
        const chunk = chunks.pop();
        if (chunk) {
          this.push(chunk);
        } else {
          this.destroy();
        }
      },
    });
    open.mockResolvedValue(stored);
    await expect(request(app).get('/')).rejects.toThrow(/aborted|hang up/);
    expect(logger.error).toHaveBeenCalledTimes(1);
    expect(logger.error).toHaveBeenCalledWith(
      'GET / broke off',
      expect.objectContaining({ code: 'ERR_STREAM_PREMATURE_CLOSE' }),
    );
  });

  it('is refused like anything else when the storage cannot be opened', async () => {
    const { app, open } = serve(counting);
    open.mockRejectedValue(
      new ModelReleaseError('storage_unavailable', 'The disk is gone.'),
    );
    const response = await request(app).get('/').expect(503);
    expect(response.body.error.code).toBe('storage_unavailable');
    expect(response.headers).not.toHaveProperty('content-disposition');
    expect(response.headers['content-type']).toMatch(/json/);
  });
});

describe('asking for a part of stored bytes', () => {
  const ETAG = '"sha256:00"';

  it.each([
    ['the first bytes', 'bytes=0-9', 0, 9],
    ['bytes from the middle', 'bytes=1000-1999', 1000, 1999],
    ['all from somewhere on', 'bytes=199990-', 199_990, 199_999],
    ['the last bytes', 'bytes=-5', 199_995, 199_999],
    ['more than there are', 'bytes=199999-300000', 199_999, 199_999],
    ['all of them', 'bytes=0-', 0, 199_999],
  ])('gives %s', async (_name, range, start, end) => {
    const { app, open } = serve(counting);
    const response = await request(app)
      .get('/')
      .set('Range', range)
      .expect(206)
      .expect('Content-Range', `bytes ${start}-${end}/200000`)
      .expect('Content-Length', `${end - start + 1}`)
      .expect('Content-Type', 'application/octet-stream')
      .expect('Accept-Ranges', 'bytes')
      .expect('ETag', ETAG);
    expect(response.body).toEqual(
      Buffer.from(
        Array.from({ length: end - start + 1 }, (_, n) => (start + n) % 251),
      ),
    );
    expect(open).toHaveBeenCalledWith({ start, end });
  });

  it.each(['bytes=200000-', 'bytes=200000-200001', 'bytes=-0'])(
    'says how many there are when none of %s is',
    async range => {
      const { app, open } = serve(counting);
      await request(app)
        .get('/')
        .set('Range', range)
        .expect(416)
        .expect('Content-Range', 'bytes */200000')
        .expect('X-Content-Type-Options', 'nosniff');
      expect(open).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['several parts', { Range: 'bytes=0-1,5-6' }],
    ['other units', { Range: 'lines=0-1' }],
    ['nonsense', { Range: 'everything' }],
    [
      'a part of another version',
      { Range: 'bytes=0-1', 'If-Range': '"sha256:11"' },
    ],
    [
      'a part of a version of some day',
      { Range: 'bytes=0-1', 'If-Range': 'Wed, 21 Oct 2015 07:28:00 GMT' },
    ],
    [
      'a part of a version that is only alike',
      { Range: 'bytes=0-1', 'If-Range': `W/${ETAG}` },
    ],
  ])('gives all to somebody who asks for %s', async (_name, headers) => {
    const { app, open } = serve(counting);
    const response = await request(app).get('/').set(headers).expect(200);
    expect(response.body).toHaveLength(200_000);
    expect(response.headers).not.toHaveProperty('content-range');
    expect(open).toHaveBeenCalledWith(undefined);
  });

  it('gives a part of the version that is there', async () => {
    const response = await request(serve(counting).app)
      .get('/')
      .set({ Range: 'bytes=0-1', 'If-Range': ETAG });
    expect(response.status).toBe(206);
  });

  it.each([ETAG, `W/${ETAG}`, `"other", ${ETAG}`, '*'])(
    'sends nothing to somebody who has %s',
    async known => {
      const { app, open } = serve(counting);
      const response = await request(app)
        .get('/')
        .set({ 'If-None-Match': known, Range: 'bytes=0-1' })
        .expect(304)
        .expect('ETag', ETAG);
      expect(response.headers).not.toHaveProperty('content-type');
      expect(open).not.toHaveBeenCalled();
    },
  );

  it('sends all to somebody who has another version', async () => {
    const response = await request(serve(counting).app)
      .get('/')
      .set('If-None-Match', '"sha256:11"');
    expect(response.status).toBe(200);
  });

  it('tells what there is without opening it', async () => {
    const { app, open } = serve(counting);
    await request(app)
      .head('/')
      .set('Range', 'bytes=0-1')
      .expect(200)
      .expect('Content-Length', '200000')
      .expect('Accept-Ranges', 'bytes')
      .expect('Content-Disposition', 'attachment; filename="eval.json"');
    expect(open).not.toHaveBeenCalled();
  });
});
