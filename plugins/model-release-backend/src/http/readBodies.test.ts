import { once } from 'node:events';
import { IncomingMessage, request, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { mockServices } from '@backstage/backend-test-utils';
import express, { Router } from 'express';
import { errorHandler } from './errorHandler';
import { readBodies } from './readBodies';

const JSON_TYPE = { 'Content-Type': 'application/json' };

/** A server that answers every body as it was read. */
function startEcho(): Server {
  const router = Router();
  readBodies(router);
  router.post('*', (req, res) => {
    res.json(req.body);
  });
  router.use(errorHandler(mockServices.logger.mock()));
  return express().use(router).listen(0);
}

async function textOf(response: IncomingMessage): Promise<string> {
  const chunks = await response.toArray();
  return Buffer.concat(chunks).toString();
}

describe('a body of unknown length', () => {
  let server: Server;

  beforeEach(() => {
    server = startEcho();
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const post = (path: string, headers: object = JSON_TYPE) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({
      port,
      path,
      method: 'POST',
      headers: { ...headers },
    });
    // The connection may be closed on what is still being sent.
    sent.on('error', () => {});
    return sent;
  };
  const answerTo = async (sent: ReturnType<typeof post>) => {
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    return { response, body: JSON.parse(await textOf(response)) };
  };

  it.each([
    ['/v1/releases/x/comments', 256_000],
    ['/v1/releases', 5_000_000],
    ['/v1/releases/x/amend', 5_000_000],
  ])(
    'is refused at %s once it has more than %d bytes, though it never ends',
    async (path, maxSize) => {
      const sent = post(path);
      sent.write(Buffer.alloc(maxSize + 1, ' '));
      const { response, body } = await answerTo(sent);
      sent.destroy();
      expect(response.statusCode).toBe(413);
      expect(response.headers.connection).toBe('close');
      expect(body.error).toMatchObject({
        code: 'body_too_large',
        details: { maxSize },
      });
      expect(body.error.details.size).toBeGreaterThan(maxSize);
    },
  );

  it('is read to its end', async () => {
    const sent = post('/v1/releases/x/comments');
    sent.write('{"comment":');
    sent.end('"é"}');
    expect((await answerTo(sent)).body).toEqual({ comment: 'é' });
  });

  it('is refused before it comes when it is compressed', async () => {
    const sent = post('/v1/releases', {
      ...JSON_TYPE,
      'Content-Encoding': 'gzip',
    });
    sent.flushHeaders();
    const { response, body } = await answerTo(sent);
    sent.destroy();
    expect(response.statusCode).toBe(415);
    expect(body.error.message).toContain('gzip');
  });

  it('that breaks off is nobody’s failure', async () => {
    const sent = post('/v1/releases');
    sent.write('{"entityRef":');
    await once(server, 'request');
    sent.destroy();
    await new Promise(closed => sent.once('close', closed));
    expect(
      (await answerTo(post('/v1/releases/x/comments').end('{}'))).body,
    ).toEqual({});
  });
});

describe('a body', () => {
  it.each([
    ['null', null],
    ['"text"', 'text'],
    ['\ufeff{}', {}],
    ['', {}],
  ])('that is %j is read as JSON has it', async (text, value) => {
    const server = startEcho();
    const { port } = server.address() as AddressInfo;
    const response = await fetch(`http://localhost:${port}/v1/delegations`, {
      method: 'POST',
      headers: JSON_TYPE,
      body: text,
    });
    expect(await response.json()).toEqual(value);
    server.closeAllConnections();
    server.close();
  });
});
