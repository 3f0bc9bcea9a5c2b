import { ResponseError } from '@backstage/errors';
import { aCreateRequest, aReleaseDetail } from '../testUtils';
import { errorCodeOf } from './errorCodeOf';
import { ModelReleaseApi, ModelReleaseClient } from './ModelReleaseClient';

const BASE = 'https://portal.example.com/api/model-release';

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });
}

function setup(answer: () => Response = () => json({ items: [] })) {
  const fetchApi = {
    fetch: jest.fn<Promise<Response>, Parameters<typeof fetch>>(async () =>
      answer(),
    ),
  };
  const discoveryApi = { getBaseUrl: jest.fn(async () => BASE) };
  const client: ModelReleaseApi = new ModelReleaseClient({
    discoveryApi,
    fetchApi,
  });
  return { client, fetchApi, discoveryApi };
}

afterEach(() => {
  jest.restoreAllMocks();
});

describe('the client', () => {
  it.each<[string, string, (client: ModelReleaseApi) => Promise<unknown>]>([
    ['GET', '/v1/runbooks', c => c.listRunbooks()],
    ['GET', '/v1/runbooks/fine-tuned', c => c.getRunbook('fine-tuned')],
    [
      'GET',
      '/v1/runbooks/fine-tuned?version=1.2.0%2Bx',
      c => c.getRunbook('fine-tuned', '1.2.0+x'),
    ],
    [
      'POST',
      '/v1/releases?dryRun=true',
      c => c.previewRelease(aCreateRequest()),
    ],
    ['POST', '/v1/releases', c => c.createRelease(aCreateRequest())],
    ['GET', '/v1/releases', c => c.listReleases()],
    ['GET', '/v1/releases/r1', c => c.getRelease('r1')],
    ['GET', '/v1/releases/r1/events', c => c.getEvents('r1')],
    ['GET', '/v1/releases/r1/deliveries', c => c.getDeliveries('r1')],
    [
      'POST',
      '/v1/releases/r1/withdraw',
      c => c.releaseCommand('r1', 'withdraw', { expectedVersion: 1 }),
    ],
    [
      'POST',
      '/v1/releases/r1/comments',
      c =>
        c.releaseCommand('r1', 'comment', { expectedVersion: 1, comment: 'x' }),
    ],
    [
      'POST',
      '/v1/releases/r1/amend',
      c =>
        c.releaseCommand('r1', 'amend', { expectedVersion: 1, comment: 'x' }),
    ],
    [
      'POST',
      '/v1/releases/r1/steps/training-data/request-changes',
      c =>
        c.stepCommand('r1', 'training-data', 'request-changes', {
          expectedVersion: 1,
          comment: 'x',
        }),
    ],
    [
      'GET',
      '/v1/gate?entityRef=resource%3Adefault%2Fa&checkpoint=c&environment=production',
      c =>
        c.checkGate({
          entityRef: 'resource:default/a',
          checkpoint: 'c',
          environment: 'production',
        }),
    ],
  ])('sends %s %s', async (method, path, call) => {
    const { client, fetchApi, discoveryApi } = setup();
    await call(client);
    expect(discoveryApi.getBaseUrl).toHaveBeenCalledWith('model-release');
    expect(fetchApi.fetch).toHaveBeenCalledTimes(1);
    expect(fetchApi.fetch).toHaveBeenCalledWith(
      `${BASE}${path}`,
      expect.objectContaining({ method }),
    );
  });

  it('encodes every part of a path', async () => {
    const { client, fetchApi } = setup();
    await client.stepCommand('a/b?c', 'd#e%', 'resubmit', {
      expectedVersion: 1,
    });
    expect(fetchApi.fetch.mock.calls[0][0]).toBe(
      `${BASE}/v1/releases/a%2Fb%3Fc/steps/d%23e%25/resubmit`,
    );
  });

  it('repeats a parameter for each value and leaves out what is not set', async () => {
    const { client, fetchApi } = setup();
    await client.listReleases({
      status: ['pending', 'rejected'],
      owner: 'me',
      environment: undefined,
      overdue: false,
      text: 'a&b=c',
      limit: 20,
    });
    expect(fetchApi.fetch.mock.calls[0][0]).toBe(
      `${BASE}/v1/releases?status=pending&status=rejected&owner=me&overdue=false&text=a%26b%3Dc&limit=20`,
    );
  });

  it('sends a body as JSON and answers what came back', async () => {
    const { client, fetchApi } = setup(() => json(aReleaseDetail(), 201));
    const request = aCreateRequest();
    await expect(client.createRelease(request)).resolves.toEqual(
      aReleaseDetail(),
    );
    const init = fetchApi.fetch.mock.calls[0][1];
    expect(init?.headers).toEqual({ 'Content-Type': 'application/json' });
    expect(JSON.parse(init?.body as string)).toEqual(request);
  });

  it('sends no body and no headers with a question', async () => {
    const { client, fetchApi } = setup();
    await client.listReleases();
    expect(fetchApi.fetch.mock.calls[0][1]).toEqual({
      method: 'GET',
      headers: {},
      body: undefined,
    });
  });

  it('sends the token and the idempotency key it is given', async () => {
    const { client, fetchApi } = setup();
    await client.createRelease(aCreateRequest(), {
      token: 'secret',
      idempotencyKey: 'key-1',
    });
    expect(fetchApi.fetch.mock.calls[0][1]?.headers).toEqual({
      'Content-Type': 'application/json',
      'Idempotency-Key': 'key-1',
      Authorization: 'Bearer secret',
    });
  });

  it('sends further headers with a request and its preview', async () => {
    const { client, fetchApi } = setup(() => json(aReleaseDetail()));
    const headers = { 'Model-Release-Started-By': 'external%3Aci' };
    await client.createRelease(aCreateRequest(), { headers });
    await client.previewRelease(aCreateRequest(), { headers });
    for (const [, init] of fetchApi.fetch.mock.calls) {
      expect(init?.headers).toMatchObject(headers);
    }
  });

  it('knows where the bytes of a file are without asking for them', async () => {
    const { client, fetchApi } = setup();
    await expect(
      client.evidenceUrl('r1', 'evaluation-summary', { id: 'e 1' }),
    ).resolves.toBe(
      `${BASE}/v1/releases/r1/steps/evaluation-summary/evidence/e%201`,
    );
    expect(fetchApi.fetch).not.toHaveBeenCalled();
  });

  it('runs the fetch it is given on its own object', async () => {
    class Fetching {
      readonly #answer = json({ items: ['mine'] });
      async fetch() {
        return this.#answer;
      }
    }
    const client = new ModelReleaseClient({
      discoveryApi: { getBaseUrl: async () => BASE },
      fetchApi: new Fetching(),
    });
    await expect(client.listRunbooks()).resolves.toEqual({ items: ['mine'] });
  });

  it('runs the fetch of the platform as browsers demand it, free of any object', async () => {
    jest
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async function strict(this: unknown) {
        if (this !== undefined && this !== globalThis) {
          throw new TypeError('Illegal invocation');
        }
        return json({ items: [] });
      });
    const client = new ModelReleaseClient({
      discoveryApi: { getBaseUrl: async () => BASE },
    });
    await expect(client.listRunbooks()).resolves.toEqual({ items: [] });
  });
});

describe('a refusal', () => {
  const refusal = {
    error: {
      name: 'ModelReleaseError',
      message: 'You saw version 1, it is 2 now.',
      code: 'stale_version',
      details: { version: 2 },
    },
    request: { method: 'POST', url: '/v1/releases/r1/withdraw' },
    response: { statusCode: 409 },
  };

  it('rejects with the code, the message and the details of the server', async () => {
    const { client } = setup(() => json(refusal, 409));
    const error = await client
      .releaseCommand('r1', 'withdraw', { expectedVersion: 1 })
      .catch(e => e);
    expect(error).toBeInstanceOf(ResponseError);
    expect(errorCodeOf(error)).toBe('stale_version');
    expect(error.statusCode).toBe(409);
    expect(error.body.error).toMatchObject({
      message: 'You saw version 1, it is 2 now.',
      details: { version: 2 },
    });
  });

  it('of something in between has a status and no code', async () => {
    const { client } = setup(
      () => new Response('<h1>Bad gateway</h1>', { status: 502 }),
    );
    const error = await client.listReleases().catch(e => e);
    expect(error).toBeInstanceOf(ResponseError);
    expect(error.statusCode).toBe(502);
    expect(errorCodeOf(error)).toBeUndefined();
  });

  it.each([
    ['nginx', '<html>\r\n<head><title>502 Bad Gateway</title></head></html>'],
    ['HAProxy', '<html><body><h1>502 Bad Gateway</h1>\n</body></html>\n'],
    ['Apache', '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">\n<html>'],
    ['a page behind a mark', '\uFEFF\n<html>'],
    ['S3', '<?xml version="1.0"?><Error/>'],
    ['Caddy, which says nothing', ''],
  ])('of something in between is told without markup: %s', async (_, page) => {
    const { client } = setup(
      () => new Response(page, { status: 502, statusText: 'Bad Gateway' }),
    );
    const { body, cause } = await client.listReleases().catch(e => e);
    const words = 'Request failed with status 502 Bad Gateway';
    expect(body.error.message).toBe(words);
    expect(cause.message).toBe(words);
  });

  it('of something in between keeps its words', async () => {
    const { client } = setup(
      () => new Response('no healthy upstream', { status: 503 }),
    );
    const { body } = await client.listReleases().catch(e => e);
    expect(body.error.message).toContain('no healthy upstream');
  });

  it('does not hide that nobody answered', async () => {
    const { client, fetchApi } = setup();
    fetchApi.fetch.mockRejectedValue(new TypeError('fetch failed'));
    await expect(client.listReleases()).rejects.toThrow('fetch failed');
  });
});
