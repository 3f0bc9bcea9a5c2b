import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { decodeText } from '../../lib/readUrlText';

function assertInside(folder: string, file: string): void {
  const way = relative(folder, file);
  if (
    way === '' ||
    way === '..' ||
    way.startsWith(`..${sep}`) ||
    isAbsolute(way)
  ) {
    throw new Error('it is outside the folder of the catalog file');
  }
}

async function readBounded(file: string, maxBytes: number): Promise<Buffer> {
  const info = await stat(file);
  if (!info.isFile()) {
    throw new Error('it is not a file');
  }
  if (info.size > maxBytes) {
    throw new Error(`it is larger than ${maxBytes} bytes`);
  }
  return readFile(file);
}

/**
 * Reads a text file that stands in the folder of another file, or below.
 *
 * @param path - counted from that folder; neither `..` nor a symbolic link leads out of it
 * @throws Error when it leads out, does not exist, is no text, or is larger than `maxBytes`
 */
export async function readNeighbourFile(
  neighbour: string,
  path: string,
  maxBytes: number,
): Promise<string> {
  const folder = dirname(resolve(neighbour));
  const file = resolve(folder, path);
  assertInside(folder, file);
  let real: string;
  try {
    real = await realpath(file);
  } catch {
    throw new Error('the file does not exist');
  }
  assertInside(await realpath(folder), real);
  return decodeText(await readBounded(real, maxBytes));
}
