import { Readable } from 'node:stream';

/** More than any receiver needs to return a reference. */
const MAX_READ_BYTES = 64 * 1024;
const MAX_EXCERPT_LENGTH = 2_000;
/** One line that can be shown and stored. */
const REFERENCE = /^\P{Cc}{1,200}$/u;

/** What is kept of an answer. */
export interface ReceivedResponse {
  /** The first 2,000 characters. */
  excerpt?: string;
  /** `reference` or `id` of a JSON object, when it is a text of at most 200 characters. */
  reference?: string;
}

/** Reads the first 64 KiB of an answer, however long it is. */
export async function readResponse(body: Readable): Promise<ReceivedResponse> {
  const text = (await readStart(body)).toString('utf8');
  return { excerpt: excerptOf(text), reference: referenceIn(text) };
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

function referenceIn(text: string): string | undefined {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    // Receivers may respond with anything: without JSON there is no reference.
    return undefined;
  }
  const { reference, id } = Object(answer) as Record<string, unknown>;
  return [reference, id].find(
    (value): value is string =>
      typeof value === 'string' && REFERENCE.test(value),
  );
}
