import { mockServices } from '@backstage/backend-test-utils';
import { readWebhookTargets } from './readWebhookTargets';

const SECRET = 'whsec_bm90aGluZyB0byBzZWUgaGVyZSwgbW92ZSBvbg==';
const URL_OF_DESK = 'https://desk.example/hooks';

const read = (ticket: object, env: NodeJS.ProcessEnv = {}) =>
  readWebhookTargets(
    mockServices.rootConfig({
      data: { modelRelease: { webhooks: { targets: { ticket } } } },
    }),
    env,
  );

/** What is said about a target that cannot be read. */
function refusalOf(ticket: object): string {
  try {
    read(ticket);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('The target was accepted');
}

describe('readWebhookTargets', () => {
  it('knows no target where none is configured', () => {
    expect(readWebhookTargets(mockServices.rootConfig())).toEqual([]);
  });

  it('fills in ten seconds, no headers and no private addresses', () => {
    expect(read({ url: URL_OF_DESK, secret: SECRET })).toEqual([
      {
        name: 'ticket',
        url: new URL(URL_OF_DESK),
        secrets: [SECRET],
        headers: {},
        timeoutMs: 10_000,
        allowPrivateAddresses: [],
      },
    ]);
  });

  it('takes headers, a time-out, private addresses and several secrets', () => {
    const settings = {
      url: 'http://desk.internal',
      secret: `${SECRET}\n  whsec_second `,
      headers: { 'X-Desk-1': 'north' },
      timeout: { seconds: 60 },
      allowPrivateAddresses: ['10.0.0.0/8'],
    };
    expect(read(settings)).toMatchObject([
      {
        secrets: [SECRET, 'whsec_second'],
        headers: { 'X-Desk-1': 'north' },
        timeoutMs: 60_000,
        allowPrivateAddresses: ['10.0.0.0/8'],
      },
    ]);
  });

  it.each([
    ['directly', undefined, {}, undefined],
    ['directly', undefined, { HTTPS_PROXY: 'http://proxy' }, undefined],
    [
      'as the environment says',
      undefined,
      { NODE_USE_ENV_PROXY: '1' },
      'environment',
    ],
    ['directly', 'none', { NODE_USE_ENV_PROXY: '1' }, undefined],
    [
      'through its own proxy',
      'http://proxy.example:3128',
      { NODE_USE_ENV_PROXY: '1' },
      new URL('http://proxy.example:3128'),
    ],
  ])('goes out %s: proxy %p in %j', (_way, proxy, env, outbound) => {
    const [target] = read({ url: URL_OF_DESK, secret: SECRET, proxy }, env);
    expect(target.proxy).toEqual(outbound);
  });

  it.each([
    ['/result/number', ['result', 'number']],
    ['', []],
    [undefined, undefined],
  ])('reads the pointer %p to the reference', (reference, referenceAt) => {
    const [target] = read({ url: URL_OF_DESK, secret: SECRET, reference });
    expect(target.referenceAt).toEqual(referenceAt);
  });

  it.each([
    ['no url', { url: undefined }, /url/],
    ['a url that is none', { url: 'desk' }, /url must be http or https/],
    ['a url of a file', { url: 'file:///etc/hosts' }, /url must be http/],
    [
      'a url with a password',
      { url: 'https://me:hunter2@desk.example' },
      /without user name or password/,
    ],
    ['no secret', { secret: undefined }, /secret/],
    ['an empty secret', { secret: '' }, /secret/],
    ['a secret in a list', { secret: [SECRET] }, /secret/],
    ['a header that is a number', { headers: { 'X-Key': 5 } }, /X-Key/],
    ['a time-out in words', { timeout: 'soon' }, /timeout/],
    ['no time at all', { timeout: '0s' }, /timeout must be greater than 0/],
    ['more than a minute', { timeout: '61s' }, /at most 60000 ms/],
    [
      'private addresses in one text',
      { allowPrivateAddresses: '::1' },
      /allow/,
    ],
    [
      'a proxy that is none',
      { proxy: 'me:hunter2@proxy.example:3128' },
      /proxy must be an http or https URL, or none/,
    ],
    ['a path for a reference', { reference: 'result.number' }, /JSON Pointer/],
    ['a number for a reference', { reference: 5 }, /JSON Pointer/],
  ])('names target and key, and no secret, for %s', (_name, change, what) => {
    const message = refusalOf({ url: URL_OF_DESK, secret: SECRET, ...change });
    expect(message).toMatch(/^modelRelease\.webhooks\.targets\.ticket: /);
    expect(message).toMatch(what);
    expect(message).not.toMatch(/whsec_|bm90aGlu|hunter2/);
  });
});
