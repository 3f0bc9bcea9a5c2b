import { mockApis } from '@backstage/frontend-test-utils';
import { anEvidence } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { waitFor } from '@testing-library/react';
import { phraseText } from '../__testUtils__/phraseText';
import { problemOf } from '../common/problem';
import { XhrEvidenceTransfer } from './XhrEvidenceTransfer';

/** What the transfer uses of a request, with the server's side in the hands of the test. */
class FakeRequest {
  static last: FakeRequest;
  readonly upload: { onprogress?: (event: object) => void } = {};
  readonly headers: Record<string, string> = {};
  onload = () => {};
  onerror = () => {};
  onabort = () => {};
  onloadend = () => {};
  status = 0;
  statusText = '';
  responseText = '';
  responseURL = '';
  opened?: [string, string];
  body?: unknown;

  constructor() {
    FakeRequest.last = this;
  }

  open(...request: [string, string]) {
    this.opened = request;
  }

  setRequestHeader(name: string, value: string) {
    this.headers[name] = value;
  }

  getResponseHeader() {
    return 'application/json';
  }

  send(body: unknown) {
    this.body = body;
  }

  abort() {
    this.onabort();
    this.onloadend();
  }

  answer(status: number, body: object | string) {
    this.status = status;
    this.responseText = typeof body === 'string' ? body : JSON.stringify(body);
    this.onload();
    this.onloadend();
  }
}

const target = { releaseId: 'release-1', stepKey: 'evaluation' };
const file = new File(['results'], 'eval ckpt/7.zip');

function aTransfer(fetch: jest.Mock = jest.fn()) {
  return new XhrEvidenceTransfer({
    discoveryApi: mockApis.discovery(),
    identityApi: mockApis.identity({ token: 'a-token' }),
    fetchApi: { fetch },
  });
}

/** The request is sent once discovery and credentials have answered. */
async function sent() {
  await new Promise(process.nextTick);
  return FakeRequest.last;
}

describe('XhrEvidenceTransfer', () => {
  const RealRequest = globalThis.XMLHttpRequest;

  beforeEach(() => {
    globalThis.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
  });

  afterEach(() => {
    globalThis.XMLHttpRequest = RealRequest;
  });

  it('puts the bytes as they are under the name of the file, as the person', async () => {
    const done = aTransfer().upload(target, file);
    const request = await sent();
    expect(request.opened).toEqual([
      'PUT',
      'http://example.com/api/model-release/v1/releases/release-1/steps/evaluation/evidence/eval%20ckpt%2F7.zip',
    ]);
    expect(request.headers).toEqual({
      'Content-Type': 'application/octet-stream',
      Authorization: 'Bearer a-token',
    });
    expect(request.body).toBe(file);
    request.answer(200, {});
    await expect(done).resolves.toBeUndefined();
  });

  it('reports how much is sent', async () => {
    const onProgress = jest.fn();
    const done = aTransfer().upload(target, file, { onProgress });
    const request = await sent();
    request.upload.onprogress?.({
      lengthComputable: true,
      loaded: 3,
      total: 4,
    });
    request.upload.onprogress?.({ lengthComputable: false, loaded: 4 });
    request.answer(200, {});
    await done;
    expect(onProgress.mock.calls).toEqual([[0.75]]);
  });

  it('gives the same error as the client when the back end refuses', async () => {
    const done = aTransfer().upload(target, file);
    const request = await sent();
    request.answer(400, {
      error: {
        name: 'InputError',
        message: 'Too long',
        code: 'file_name_rule',
      },
      response: { statusCode: 400 },
    });
    const error = await done.catch(reason => reason);
    expect(problemOf(error)).toEqual({
      kind: 'refused',
      message: { text: 'Too long' },
      points: [],
    });
  });

  it('puts the limit of a proxy into words', async () => {
    const done = aTransfer().upload(target, file);
    const request = await sent();
    request.answer(413, '<html><h1>413 Request Entity Too Large</h1></html>');
    const error = await done.catch(reason => reason);
    expect(phraseText(problemOf(error).message)).toContain(
      'raise the limit of its proxy',
    );
  });

  it('stops when it is told to', async () => {
    const controller = new AbortController();
    const done = aTransfer().upload(target, file, {
      signal: controller.signal,
    });
    await sent();
    controller.abort();
    await expect(done).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('does not start when it was told to stop before', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(
      aTransfer().upload(target, file, { signal: controller.signal }),
    ).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('says when the connection broke', async () => {
    const done = aTransfer().upload(target, file);
    (await sent()).onerror();
    await expect(done).rejects.toThrow('The connection broke');
  });

  it('reads a stored file by its id', async () => {
    const blob = new Blob(['results']);
    const fetch = jest.fn(async () => ({ ok: true, blob: async () => blob }));
    await expect(aTransfer(fetch).download(target, anEvidence())).resolves.toBe(
      blob,
    );
    expect(fetch).toHaveBeenCalledWith(
      'http://example.com/api/model-release/v1/releases/release-1/steps/evaluation/evidence/evidence-1',
      { headers: {} },
    );
  });

  it('reads a part of a stored file', async () => {
    const fetch = jest.fn(async () => ({ ok: true, blob: async () => file }));
    await aTransfer(fetch).download(target, anEvidence(), {
      start: 0,
      end: 99,
    });
    expect(fetch).toHaveBeenCalledWith(expect.any(String), {
      headers: { Range: 'bytes=0-99' },
    });
  });

  it('reads what belongs to a release as a whole', async () => {
    const fetch = jest.fn(async () => ({ ok: true, blob: async () => file }));
    await expect(
      aTransfer(fetch).fetchOfRelease('release 1', 'packet.zip'),
    ).resolves.toBe(file);
    expect(fetch).toHaveBeenCalledWith(
      'http://example.com/api/model-release/v1/releases/release%201/packet.zip',
      { headers: {} },
    );
  });

  it('says for which section a file is sent', async () => {
    const sending = aTransfer().upload(target, file, { section: 'a b' });
    await waitFor(() => expect(FakeRequest.last.body).toBe(file));
    FakeRequest.last.answer(200, {});
    await sending;
    expect(FakeRequest.last.opened?.[1]).toMatch(/\?section=a%20b$/);
  });
});
