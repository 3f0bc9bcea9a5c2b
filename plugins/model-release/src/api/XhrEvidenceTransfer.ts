import type {
  DiscoveryApi,
  FetchApi,
  IdentityApi,
} from '@backstage/core-plugin-api';
import {
  responseErrorOf,
  type Evidence,
} from '@model-release/backstage-plugin-model-release-common';
import type {
  ByteRange,
  EvidenceTarget,
  EvidenceTransferApi,
  UploadOptions,
} from './EvidenceTransferApi';

/**
 * Uploads through `XMLHttpRequest`, because `fetch` cannot tell how much of a body has been sent.
 * The file is the request's body as it is: the browser reads it from disk while it sends.
 */
export class XhrEvidenceTransfer implements EvidenceTransferApi {
  readonly #discovery: DiscoveryApi;
  readonly #identity: Pick<IdentityApi, 'getCredentials'>;
  readonly #fetch: FetchApi;

  constructor(options: {
    discoveryApi: DiscoveryApi;
    identityApi: Pick<IdentityApi, 'getCredentials'>;
    fetchApi: FetchApi;
  }) {
    this.#discovery = options.discoveryApi;
    this.#identity = options.identityApi;
    this.#fetch = options.fetchApi;
  }

  async upload(
    target: EvidenceTarget,
    file: File,
    { section, ...options }: UploadOptions = {},
  ): Promise<void> {
    const url = await this.#url(target, file.name);
    const { token } = await this.#identity.getCredentials();
    const query = section ? `?section=${encodeURIComponent(section)}` : '';
    await send(`${url}${query}`, file, { ...options, token });
  }

  async download(
    target: EvidenceTarget,
    evidence: Pick<Evidence, 'id'>,
    range?: ByteRange,
  ): Promise<Blob> {
    const headers: HeadersInit = range
      ? { Range: `bytes=${range.start}-${range.end}` }
      : {};
    return this.#fetchBlob(await this.#url(target, evidence.id), headers);
  }

  async fetchOfRelease(releaseId: string, what: string): Promise<Blob> {
    const base = await this.#discovery.getBaseUrl('model-release');
    return this.#fetchBlob(
      `${base}/v1/releases/${encodeURIComponent(releaseId)}/${what}`,
    );
  }

  async #fetchBlob(url: string, headers: HeadersInit = {}): Promise<Blob> {
    const response = await this.#fetch.fetch(url, { headers });
    if (!response.ok) {
      throw await responseErrorOf(response);
    }
    return response.blob();
  }

  async #url({ releaseId, stepKey }: EvidenceTarget, name: string) {
    const base = await this.#discovery.getBaseUrl('model-release');
    const [release, step, last] = [releaseId, stepKey, name].map(
      encodeURIComponent,
    );
    return `${base}/v1/releases/${release}/steps/${step}/evidence/${last}`;
  }
}

function send(
  url: string,
  file: File,
  options: Omit<UploadOptions, 'section'> & { token?: string },
): Promise<void> {
  const { token, onProgress, signal } = options;
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(aborted());
      return;
    }
    const request = new XMLHttpRequest();
    const cancel = () => request.abort();
    signal?.addEventListener('abort', cancel);
    request.upload.onprogress = event => {
      if (event.lengthComputable) {
        onProgress?.(event.loaded / event.total);
      }
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve();
      } else {
        refusal(request).then(reject, reject);
      }
    };
    request.onerror = () =>
      reject(new Error('The connection broke before the file was stored.'));
    request.onabort = () => reject(aborted());
    request.onloadend = () => signal?.removeEventListener('abort', cancel);
    request.open('PUT', url);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    if (token) {
      request.setRequestHeader('Authorization', `Bearer ${token}`);
    }
    request.send(file);
  });
}

function aborted(): DOMException {
  return new DOMException('The upload was cancelled.', 'AbortError');
}

/** The same error that the client gives, so that callers need to know one kind. */
function refusal(request: XMLHttpRequest): Promise<Error> {
  return responseErrorOf({
    ok: false,
    redirected: false,
    type: 'basic',
    url: request.responseURL,
    status: request.status,
    statusText: request.statusText,
    headers: new Headers({
      'content-type': request.getResponseHeader('content-type') ?? '',
    }),
    bodyUsed: false,
    text: async () => request.responseText,
  } as Response);
}
