import { Readable } from 'node:stream';
import { JsonPointer } from '../lib/jsonPointer';
import { findReference } from './findReference';

/** More than any receiver needs to return a reference. */
const MAX_READ_BYTES = 64 * 1024;
const MAX_EXCERPT_LENGTH = 2_000;

/** What is kept of a response. */
export interface ReceivedResponse {
  /** The first 2,000 characters. */
  excerpt?: string;
  /** See {@link findReference}. */
  reference?: string;
}

/**
 * Reads the first 64 KiB of a response, however long it is.
 *
 * @param referenceAt - where its JSON names the ticket
 */
export async function readResponse(
  body: Readable,
  referenceAt?: JsonPointer,
): Promise<ReceivedResponse> {
  // Leaves out the byte order mark that some receivers begin with.
  const text = new TextDecoder().decode(await readStart(body));
  return {
    excerpt: excerptOf(text),
    reference: findReference(parseJson(text), referenceAt),
  };
}

async function readStart(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MAX_READ_BYTES) {
      break;
    }
  }
  return Buffer.concat(chunks).subarray(0, MAX_READ_BYTES);
}

function excerptOf(text: string): string | undefined {
  const excerpt = text
    .slice(0, MAX_EXCERPT_LENGTH)
    // The cut may have gone through a pair.
    .replace(/[\uD800-\uDBFF]$/, '')
    // PostgreSQL keeps no NUL in a text.
    .replaceAll('\0', '\uFFFD');
  return excerpt || undefined;
}

/** @returns undefined when it is none: receivers may respond with anything */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
