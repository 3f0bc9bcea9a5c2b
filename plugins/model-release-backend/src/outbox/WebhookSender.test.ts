import { once } from 'node:events';
import { createServer } from 'node:net';
import { Webhook } from 'standardwebhooks';
import { aWebhook } from '../ports/__testUtils__/messages';
import { answer, Receiver } from './__testUtils__/Receiver';
import { WebhookSender } from './WebhookSender';
import { WebhookTarget } from './WebhookTarget';

const SECRET = `whsec_${Buffer.from('a secret that only tests have').toString(
  'base64',
)}`;

describe('WebhookSender', () => {
  let receiver: Receiver;
  let clock: Date;
  beforeEach(async () => {
    receiver = await Receiver.start();
    clock = new Date();
  });
  afterEach(() => receiver.stop());

  function aSender(overrides: Partial<WebhookTarget> = {}) {
    const target = {
      name: 'release-ticket',
      url: new URL(`http://127.0.0.1:${receiver.port}/hooks?team=ml`),
      secrets: [SECRET],
      headers: {},
      timeoutMs: 5_000,
      allowPrivateAddresses: ['127.0.0.1'],
      ...overrides,
    };
    return WebhookSender.create({ targets: [target], now: () => clock });
  }

  it('posts the canonical JSON, signed, with the headers of its target', async () => {
    const sender = aSender({ headers: { 'X-Team': 'ml', 'User-Agent': 'no' } });

    await sender.send(aWebhook({ payload: { b: 'ü', a: { d: 1, c: [] } } }));

    const [{ method, path, headers, body }] = receiver.messages;
    expect([method, path]).toEqual(['POST', '/hooks?team=ml']);
    expect(body.toString()).toBe('{"a":{"c":[],"d":1},"b":"ü"}');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-length': String(body.length),
      'user-agent': 'backstage-model-release',
      'webhook-id': 'msg_1',
      'x-team': 'ml',
    });
    expect(
      new Webhook(SECRET).verify(body, headers as Record<string, string>),
    ).toEqual({ b: 'ü', a: { d: 1, c: [] } });
  });

  it('tells what the receiver answered and what it called the message', async () => {
    receiver.react(answer(200, { reference: 'CHG-0042' }));

    expect(await aSender().send(aWebhook())).toEqual({
      verdict: 'succeeded',
      reference: 'CHG-0042',
      attempt: {
        at: clock.toISOString(),
        statusCode: 200,
        latencyMs: expect.any(Number),
        responseExcerpt: '{"reference":"CHG-0042"}',
      },
    });
  });

  it('takes the reference from where its target says', async () => {
    receiver.react(
      answer(201, { id: 7, links: { page: 'https://a.example/7' } }),
    );

    const sender = aSender({ referenceAt: ['links', 'page'] });

    expect(await sender.send(aWebhook())).toMatchObject({
      verdict: 'succeeded',
      reference: 'https://a.example/7',
    });
  });

  it('takes the address of what was created where the body names nothing', async () => {
    receiver.react(answer(201, '', { location: '/changes/7' }));

    expect(await aSender().send(aWebhook())).toMatchObject({
      verdict: 'succeeded',
      reference: `http://127.0.0.1:${receiver.port}/changes/7`,
    });
  });

  it('succeeds without a reference where the receiver gives none', async () => {
    receiver.react(answer(202));

    const outcome = await aSender().send(aWebhook());

    expect(outcome.verdict).toBe('succeeded');
    expect(outcome.reference).toBeUndefined();
  });

  it('sends a message again under the same id, with a new time and a new signature', async () => {
    receiver.react(answer(500, 'out of order'), answer(200));
    const sender = aSender();

    const first = await sender.send(aWebhook());
    clock = new Date(clock.getTime() + 5_000);
    const second = await sender.send(aWebhook());

    expect(first).toMatchObject({
      verdict: 'retry',
      attempt: {
        statusCode: 500,
        error: 'responded with 500',
        responseExcerpt: 'out of order',
      },
    });
    expect(second.verdict).toBe('succeeded');
    const [one, two] = receiver.messages.map(
      ({ headers }) => headers as Record<string, string>,
    );
    expect(two['webhook-id']).toBe(one['webhook-id']);
    expect(
      Number(two['webhook-timestamp']) - Number(one['webhook-timestamp']),
    ).toBe(5);
    expect(two['webhook-signature']).not.toBe(one['webhook-signature']);
    for (const { headers, body } of receiver.messages) {
      new Webhook(SECRET).verify(body, headers as Record<string, string>);
    }
  });

  it('gives up where the receiver answers 410', async () => {
    receiver.react(answer(410, { id: 'not a reference' }));

    const outcome = await aSender().send(aWebhook());

    expect(outcome).toMatchObject({
      verdict: 'failed',
      attempt: {
        statusCode: 410,
        error: 'responded with 410: it no longer accepts messages',
      },
    });
    expect(outcome.reference).toBeUndefined();
  });

  it('does not follow a redirect', async () => {
    const location = `http://127.0.0.1:${receiver.port}/elsewhere`;
    receiver.react(answer(302, '', { location }));

    expect(await aSender().send(aWebhook())).toMatchObject({
      verdict: 'retry',
      attempt: {
        statusCode: 302,
        error: 'responded with 302: redirects are not followed',
      },
    });
    expect(receiver.messages).toHaveLength(1);
  });

  it.each([
    [429, '120', 120],
    [503, '30', 30],
    [500, '30', undefined],
  ])('after %d with Retry-After %s waits %p', async (status, value, wait) => {
    receiver.react(answer(status, '', { 'retry-after': value }));

    const outcome = await aSender().send(aWebhook());

    expect(outcome.verdict).toBe('retry');
    expect(outcome.retryAfterSeconds).toBe(wait);
  });

  it('counts a Retry-After date from now', async () => {
    clock = new Date('2025-03-03T09:00:00.000Z');
    const value = 'Mon, 03 Mar 2025 09:10:00 GMT';
    receiver.react(answer(503, '', { 'retry-after': value }));

    const outcome = await aSender().send(aWebhook());

    expect(outcome.retryAfterSeconds).toBe(600);
  });

  describe('through a proxy', () => {
    const url = new URL('http://tickets.example.invalid/hooks?team=ml');
    const proxy = () =>
      new URL(`http://ana:hunter2@127.0.0.1:${receiver.port}`);
    const inEnvironment = (env: NodeJS.ProcessEnv) =>
      jest.replaceProperty(process, 'env', env);
    afterEach(() => jest.restoreAllMocks());

    it('leaves it to the proxy to find the target', async () => {
      receiver.react(answer(201, { reference: 'CHG-7' }));

      const outcome = await aSender({ url, proxy: proxy() }).send(aWebhook());

      expect(outcome).toMatchObject({
        verdict: 'succeeded',
        reference: 'CHG-7',
      });
      expect(receiver.messages).toMatchObject([
        {
          path: url.href,
          headers: {
            host: url.host,
            'proxy-authorization': `Basic ${btoa('ana:hunter2')}`,
          },
        },
      ]);
    });

    it('asks it for a tunnel to a target with https', async () => {
      const asked = receiver.nextTunnel(403);
      const secure = new URL('https://tickets.example.invalid/hooks');

      const sender = aSender({ url: secure, proxy: proxy() });

      expect(await sender.send(aWebhook())).toMatchObject({
        verdict: 'retry',
        attempt: { error: expect.stringContaining('403') },
      });
      expect(await asked).toBe('tickets.example.invalid:443');
    });

    it('takes the proxy that the environment names', async () => {
      inEnvironment({ HTTP_PROXY: proxy().href });

      const sender = aSender({ url, proxy: 'environment' });

      expect(await sender.send(aWebhook())).toMatchObject({
        verdict: 'succeeded',
      });
      expect(receiver.messages).toHaveLength(1);
    });

    it.each([
      ['exempts', { HTTP_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' }],
      ['names no proxy for', {}],
    ])(
      'reaches directly, and permitted addresses only, what the environment %s',
      async (_name, env) => {
        inEnvironment(env);

        const reaching = (allowPrivateAddresses: string[]) =>
          aSender({ proxy: 'environment', allowPrivateAddresses });

        expect(await reaching([]).send(aWebhook())).toMatchObject({
          verdict: 'retry',
          attempt: { error: expect.stringMatching(/not a public address/) },
        });
        expect(receiver.sockets).toEqual([]);
        expect(await reaching(['127.0.0.1']).send(aWebhook())).toMatchObject({
          verdict: 'succeeded',
        });
      },
    );

    it('gives up waiting for a proxy that does not answer', async () => {
      receiver.react(() => {});
      const sender = aSender({ url, proxy: proxy(), timeoutMs: 50 });

      expect(await sender.send(aWebhook())).toMatchObject({
        verdict: 'retry',
        attempt: { error: 'no response within 50 ms' },
      });
    });
  });

  it('gives up waiting for a receiver that does not answer', async () => {
    receiver.react(() => {});

    expect(await aSender({ timeoutMs: 50 }).send(aWebhook())).toMatchObject({
      verdict: 'retry',
      attempt: { error: 'no response within 50 ms' },
    });
  });

  it('gives up waiting for the rest of an answer, and tells its status', async () => {
    receiver.react(response => {
      response.writeHead(200);
      response.write('{"reference":');
    });

    expect(await aSender({ timeoutMs: 500 }).send(aWebhook())).toMatchObject({
      verdict: 'retry',
      attempt: {
        statusCode: 200,
        error: expect.stringMatching(
          /responded with 200, but .* cut off: no response/,
        ),
      },
    });
  });

  it('gives up waiting for a connection that is accepted and then hangs', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as { port: number };
    const connected = once(silent, 'connection');

    const outcome = await aSender({
      url: new URL(`https://127.0.0.1:${port}/`),
      timeoutMs: 50,
    }).send(aWebhook());

    expect(outcome).toMatchObject({
      verdict: 'retry',
      attempt: { error: 'no response within 50 ms' },
    });
    const [socket] = await connected;
    socket.destroy();
    silent.close();
    await once(silent, 'close');
  });

  it('reads only the start of an endless answer', async () => {
    let sent = 0;
    receiver.react(response => {
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384))) {
          sent += 16_384;
        }
      };
      response.on('drain', pour);
      pour();
    });

    const outcome = await aSender().send(aWebhook());

    expect(outcome.verdict).toBe('succeeded');
    expect(outcome.attempt.responseExcerpt).toBe('x'.repeat(2_000));
    // What fills the buffers on the way is sent though nobody reads it.
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });

  it('leaves no timer and no connection behind', async () => {
    const timers = () =>
      process.getActiveResourcesInfo().filter(kind => kind === 'Timeout');
    const before = timers();

    await aSender().send(aWebhook());

    expect(timers()).toEqual(before);
    expect(receiver.sockets).toHaveLength(1);
    const [socket] = receiver.sockets;
    if (!socket.closed) {
      await once(socket, 'close');
    }
    // Less than it takes to be closed for want of a second request.
  }, 2_000);

  it('tells that nobody listens', async () => {
    const gone = await Receiver.start();
    const { port } = gone;
    await gone.stop();

    const sender = aSender({ url: new URL(`http://127.0.0.1:${port}/`) });

    expect(await sender.send(aWebhook())).toMatchObject({
      verdict: 'retry',
      attempt: { error: `connect ECONNREFUSED 127.0.0.1:${port}` },
    });
  });

  it('does not send to a private address that the target does not allow', async () => {
    const sender = aSender({ allowPrivateAddresses: [] });

    expect(await sender.send(aWebhook())).toMatchObject({
      verdict: 'retry',
      attempt: { error: '127.0.0.1 is not a public address (loopback)' },
    });
    expect(receiver.sockets).toEqual([]);
  });

  it('tells that a target is no longer defined', async () => {
    const outcome = await aSender().send(aWebhook({ target: 'old-desk' }));

    expect(outcome).toMatchObject({
      verdict: 'retry',
      attempt: {
        error:
          'there is no webhook target “old-desk” in app-config: add modelRelease.webhooks.targets.old-desk',
      },
    });
  });

  it.each([
    ['no secret', [], /“release-ticket” has no secret/],
    [
      'an unusable secret',
      [SECRET, 'hunter2'],
      /“release-ticket”: a secret must/,
    ],
  ])('refuses a target with %s', (_case, secrets, message) => {
    expect(() => aSender({ secrets })).toThrow(message);
  });
});
