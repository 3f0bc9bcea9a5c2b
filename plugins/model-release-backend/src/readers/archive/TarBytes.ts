import { createGunzip } from 'node:zlib';
import { Readable } from 'node:stream';
import { ArchiveSource } from './ArchiveSource';
import { BoundedReader, ReadLimitError } from './BoundedReader';

/** The bytes of a tar, from the front to the end. */
export interface TarBytes {
  /** The next bytes; fewer at the end. */
  take(length: number): Promise<Buffer>;
  /** Leaves bytes out; `false` when the archive ends before. */
  skip(length: number): Promise<boolean>;
  close(): void;
}

/** Of a tar that is not compressed only the headers are read. */
export function plainTarBytes(reader: BoundedReader): TarBytes {
  let position = 0;
  return {
    async take(length) {
      const bytes = await reader.read(position, position + length);
      position += bytes.length;
      return bytes;
    },
    async skip(length) {
      position += length;
      return position <= reader.size;
    },
    close() {},
  };
}

/** How much is read from the source at once. */
const CHUNK = 256 * 1024;

/**
 * A compressed tar has to be inflated to find its headers: piece by piece, each forgotten at once,
 * and no more of it than `limit` bytes.
 */
export class GzippedTarBytes implements TarBytes {
  private readonly gunzip = createGunzip();
  private readonly chunks: AsyncIterator<Buffer>;
  private readonly compressed: Readable;
  private rest: Buffer = Buffer.alloc(0);
  private inflated = 0;
  private broken: unknown;

  constructor(source: ArchiveSource, private readonly limit: number) {
    this.compressed = Readable.from(readAll(source), { objectMode: false });
    this.compressed.on('error', error => {
      this.broken = error;
      this.gunzip.destroy(error);
    });
    this.chunks = this.compressed.pipe(this.gunzip)[Symbol.asyncIterator]();
  }

  /** See {@link BoundedReader.sourceError}. */
  get sourceError(): unknown {
    return this.broken;
  }

  async take(length: number): Promise<Buffer> {
    while (this.rest.length < length && (await this.inflateMore())) {
      // Headers and names are short: at most a few pieces are put together.
    }
    const taken = this.rest.subarray(0, length);
    this.rest = this.rest.subarray(taken.length);
    return taken;
  }

  async skip(length: number): Promise<boolean> {
    let left = length;
    while (left > this.rest.length) {
      left -= this.rest.length;
      this.rest = Buffer.alloc(0);
      if (!(await this.inflateMore())) {
        return false;
      }
    }
    this.rest = this.rest.subarray(left);
    return true;
  }

  close(): void {
    this.compressed.destroy();
    this.gunzip.destroy();
  }

  private async inflateMore(): Promise<boolean> {
    if (this.inflated >= this.limit) {
      throw new ReadLimitError(`More than ${this.limit} bytes were inflated.`);
    }
    const { value, done } = await this.chunks.next();
    if (done) {
      return false;
    }
    this.inflated += value.length;
    this.rest =
      this.rest.length > 0 ? Buffer.concat([this.rest, value]) : value;
    return true;
  }
}

async function* readAll(source: ArchiveSource): AsyncGenerator<Buffer> {
  for (let start = 0; start < source.size; start += CHUNK) {
    yield await source.read(start, Math.min(start + CHUNK, source.size));
  }
}
