import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { StoredEntry } from '../../ports/EvidenceStorage';
import { EvidenceDriver } from '../EvidenceDriver';

/** The stored bytes as text. */
export async function textOf(
  storage: Pick<EvidenceDriver, 'get'>,
  digest: string,
): Promise<string> {
  const { content } = await storage.get(digest);
  return (await buffer(content)).toString();
}

/** All that comes. */
export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) {
    found.push(item);
  }
  return found;
}

/** A stream of one chunk for each text. */
export function streamOf(...texts: string[]): Readable {
  return Readable.from(
    texts.map(text => Buffer.from(text)),
    { objectMode: false },
  );
}

/** The digests of what a storage lists. */
export async function listDigests(
  entries: AsyncIterable<StoredEntry>,
): Promise<string[]> {
  return (await all(entries)).map(({ digest }) => digest);
}

/** `sha256:<hex>` of a text. */
export function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
