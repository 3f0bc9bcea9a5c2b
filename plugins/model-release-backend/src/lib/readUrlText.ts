import {
  UrlReaderService,
  UrlReaderServiceReadUrlResponse,
} from '@backstage/backend-plugin-api';

/** A host that does not respond must not keep people waiting. */
const TIMEOUT_MS = 10_000;

async function collect(
  response: UrlReaderServiceReadUrlResponse,
  maxBytes: number,
): Promise<Buffer> {
  const refuse = () => {
    throw new Error(`it is larger than ${maxBytes} bytes`);
  };
  if (!response.stream) {
    const buffer = await response.buffer();
    return buffer.length > maxBytes ? refuse() : buffer;
  }
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop by an error destroys the stream.
  for await (const chunk of response.stream()) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) {
      refuse();
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
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
  return decodeText(await collect(response, maxBytes));
}
