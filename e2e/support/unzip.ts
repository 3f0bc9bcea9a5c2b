import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openPromise } from 'yauzl';

/** All files of a zip, by their path in it. */
export async function unzip(path: string): Promise<Map<string, Buffer>> {
  const zip = await openPromise(path);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const content: Readable = await zip.openReadStreamPromise(entry);
    files.set(entry.fileName, await buffer(content));
  }
  return files;
}
