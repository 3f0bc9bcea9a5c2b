import { once } from 'node:events';
import { get, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { errorHandler } from './errorHandler';
import { sendDocument } from './sendDocument';

const CHUNK = Buffer.alloc(100_000, 'x');

/** What has a chunk to give, and then waits for what a test does. */
function aContent() {
  const read = jest.fn(function reading(this: Readable) {
    if (read.mock.calls.length === 1) {
      this.push(CHUNK);
    }
  });
  return { content: new Readable({ read }), read };
}

/** A server that sends this; `sent` tells how that ended. */
function serve(content: Readable) {
  const logger = mockServices.logger.mock();
  const app = express();
  let sent: Promise<void> | undefined;
  app.get('/', (_req, res, next) => {
    const fileName = 'packet.zip';
    sent = sendDocument(res, {
      fileName,
      mediaType: 'application/zip',
      content,
    });
    sent.catch(next);
  });
  app.use(errorHandler(logger));
  return { app, logger, sent: () => sent };
}

describe('sending a document', () => {
  let server: Server | undefined;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
    server = undefined;
  });

  /** Begins to read. */
  async function open(app: express.Express): Promise<IncomingMessage> {
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const asking = get({ port, host: '127.0.0.1', agent: false });
    const [response] = await once(asking, 'response');
    await once(response, 'data');
    return response;
  }

  it.each([
    ['fails', new Error('the disk is gone'), 'the disk is gone'],
    ['closes without a word', undefined, 'Premature close'],
  ])(
    'breaks off and is logged when what it is made of %s',
    async (_how, failure, message) => {
      const { content } = aContent();
      const { app, logger } = serve(content);
      const response = await open(app);
      const broken = once(response, 'end');

      content.destroy(failure);

      await expect(broken).rejects.toThrow('aborted');
      expect(logger.error).toHaveBeenCalledTimes(1);
      expect(logger.error).toHaveBeenCalledWith(
        'GET / broke off',
        expect.objectContaining({ message }),
      );
    },
  );

  it('lets go of what it is made of when its reader goes away, and that is no error', async () => {
    const { content } = aContent();
    const closed = once(content, 'close').catch(() => {});
    const { app, logger, sent } = serve(content);

    (await open(app)).destroy();

    await closed;
    await expect(sent()).resolves.toBeUndefined();
    expect(content.destroyed).toBe(true);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('says what there is to somebody who asks for that alone, and makes nothing', async () => {
    const { content, read } = aContent();
    await request(serve(content).app)
      .head('/')
      .expect(200)
      .expect('Content-Type', 'application/zip')
      .expect('Content-Disposition', 'attachment; filename="packet.zip"')
      .expect('Cache-Control', 'private, no-store');
    expect(read).not.toHaveBeenCalled();
    expect(content.destroyed).toBe(true);
  });
});
