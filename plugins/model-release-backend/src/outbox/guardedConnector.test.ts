import dns, { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { Agent } from 'undici';
import { Receiver } from './__testUtils__/Receiver';
import { createGuardedConnector, guardLookup } from './guardedConnector';

describe('createGuardedConnector', () => {
  let receiver: Receiver;
  beforeAll(async () => {
    receiver = await Receiver.start();
  });
  afterAll(() => receiver.stop());
  beforeEach(() => {
    receiver.sockets.length = 0;
  });

  async function ask(host: string, allowPrivateAddresses: string[]) {
    const dispatcher = new Agent({
      connect: createGuardedConnector({
        allowPrivateAddresses,
        connectTimeoutMs: 5_000,
      }),
    });
    try {
      const { statusCode } = await dispatcher.request({
        origin: new URL(`http://${host}:${receiver.port}`).origin,
        path: '/',
        method: 'POST',
      });
      return statusCode;
    } finally {
      await dispatcher.destroy();
    }
  }

  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '0177.0.0.1',
    '[::1]',
    '[::ffff:127.0.0.1]',
    'localhost',
    'LocalHost',
    '0.0.0.0',
    '0',
    '[::]',
  ])('opens no connection to %s', async host => {
    await expect(ask(host, [])).rejects.toThrow(/not a public address/);

    expect(receiver.sockets).toEqual([]);
  });

  it.each([
    ['127.0.0.1', ['127.0.0.1']],
    ['127.1', ['127.0.0.0/8']],
    ['localhost', ['localhost']],
    ['localhost', ['127.0.0.1']],
  ])('reaches %s when %p is allowed', async (host, allowed) => {
    await expect(ask(host, allowed)).resolves.toBe(204);
  });

  it('does not reach one private address because another is allowed', async () => {
    await expect(ask('127.0.0.1', ['10.0.0.0/8'])).rejects.toThrow(
      '127.0.0.1 is not a public address (loopback)',
    );
  });

  it('follows no redirect', async () => {
    const other = await Receiver.start();
    receiver.react(response => {
      response.writeHead(307, { location: `http://127.0.0.1:${other.port}/` });
      response.end();
    });

    await expect(ask('127.0.0.1', ['127.0.0.1'])).resolves.toBe(307);

    expect(other.sockets).toEqual([]);
    await Promise.all(receiver.sockets.map(s => s.closed || once(s, 'close')));
    await other.stop();
  });
});

describe('guardLookup', () => {
  const publicAddress: LookupAddress = { address: '1.1.1.1', family: 4 };
  const innerAddress: LookupAddress = { address: '10.0.0.1', family: 4 };
  const answering = (...addresses: LookupAddress[]) =>
    ((_name: string, _options: unknown, callback: Function) =>
      callback(null, addresses)) as unknown as typeof dns.lookup;
  const ask = (lookup: LookupFunction, all: boolean) =>
    promisify(lookup)('tickets.example.com', { all });

  it('keeps private addresses back from a name that also has public ones', async () => {
    const lookup = guardLookup(answering(innerAddress, publicAddress), []);

    expect(await ask(lookup, true)).toEqual([publicAddress]);
  });

  it('answers one address where one is asked for', async () => {
    const lookup = guardLookup(answering(innerAddress, publicAddress), []);

    expect(await ask(lookup, false)).toBe('1.1.1.1');
  });

  it('refuses a public name that stands for private addresses only', async () => {
    const lookup = guardLookup(answering(innerAddress), []);

    await expect(ask(lookup, true)).rejects.toThrow(
      'tickets.example.com: 10.0.0.1 is not a public address (private)',
    );
  });

  it('lets through what the name was allowed', async () => {
    const lookup = guardLookup(answering(innerAddress), [
      'tickets.example.com',
    ]);

    expect(await ask(lookup, true)).toEqual([innerAddress]);
  });

  it('passes on that a name is unknown', async () => {
    const unknown = ((_name: string, _options: unknown, callback: Function) =>
      callback(new Error('ENOTFOUND'))) as unknown as typeof dns.lookup;

    await expect(ask(guardLookup(unknown, []), true)).rejects.toThrow(
      'ENOTFOUND',
    );
  });
});
