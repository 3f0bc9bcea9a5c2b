import {
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';

/** A host that does not respond must not keep people waiting. */
const TIMEOUT_MS = 10_000;

function assertSize(size: number, maxBytes: number): void {
  if (size > maxBytes) {
    throw new Error(`it is larger than ${maxBytes} bytes`);
  }
}

async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  maxBytes: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop by an error destroys the stream.
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    assertSize(size, maxBytes);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function contentOf(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
): Promise<Buffer> {
  if (response.stream) {
    return collect(response.stream(), maxBytes);
  }
  const buffer = await response.buffer();
  assertSize(buffer.length, maxBytes);
  return buffer;
}

/**
 * Decodes text that people wrote.
 *
 * @throws Error when the bytes are not UTF-8 or hold a NUL, which no database column for text takes
 */
export function decodeText(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8 text');
  }
  if (text.includes('\u0000')) {
    throw new Error('it is not text');
  }
  return text;
}

/**
 * Reads a text from a URL through Backstage's URL reader, which knows the integrations and allows
 * only configured hosts.
 *
 * @throws Error when it cannot be read, is larger than `maxBytes`, or is no text
 */
export async function readUrlText(
  urlReader: UrlReaderService,
  url: string,
  maxBytes: number,
): Promise<string> {
  const response = await urlReader.readUrl(url, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return decodeText(await contentOf(response, maxBytes));
}

/**
 * Reads a text from a URL without any credentials, and follows no redirect: where it would lead to, only
 * the host decides.
 *
 * @throws Error when it cannot be read, is larger than `maxBytes`, or is no text
 */
export async function readOpenUrlText(
  url: string,
  maxBytes: number,
): Promise<string> {
  const response = await fetch(url, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  const { body, headers, ok, status, statusText } = response;
  if (!ok || !body) {
    await body?.cancel();
    const target = headers.get('location');
    throw new Error(
      target === null
        ? `its host answers ${status} ${statusText}`
        : `its host redirects to ${target}; name that address instead`,
    );
  }
  return decodeText(await collect(body, maxBytes));
}
