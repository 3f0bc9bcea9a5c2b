import { ArchiveSource } from './ArchiveSource';

const BLOCK = 64 * 1024;

/** Thrown once a reader has reached its limit. */
export class ReadLimitError extends Error {
  readonly name = 'ReadLimitError';
}

/**
 * Reads an archive in blocks, so that many small reads become few large ones, and no more than
 * `limit` bytes of it altogether: so the cost of listing is bounded, whatever the archive claims.
 */
export class BoundedReader {
  private block: { start: number; bytes: Buffer } = {
    start: 0,
    bytes: Buffer.alloc(0),
  };
  private spent = 0;
  private broken: unknown;

  constructor(
    private readonly source: ArchiveSource,
    private readonly limit: number,
  ) {}

  get size(): number {
    return this.source.size;
  }

  /**
   * Why the source could not be read, if it could not: a failure of the source, not of the archive.
   */
  get sourceError(): unknown {
    return this.broken;
  }

  /**
   * The bytes from `start` up to and without `end`; fewer where the archive ends before.
   *
   * @throws ReadLimitError when that would be more than may be read
   * @throws Error when the archive points to where no bytes can be
   */
  async read(start: number, end: number): Promise<Buffer> {
    const to = Math.min(end, this.size);
    const from = Math.min(start, to);
    if (!this.holds(from, to)) {
      await this.load(from, to);
    }
    const { start: at, bytes } = this.block;
    return bytes.subarray(from - at, to - at);
  }

  private holds(from: number, to: number): boolean {
    const { start, bytes } = this.block;
    return from >= start && to <= start + bytes.length;
  }

  private async load(from: number, to: number): Promise<void> {
    if (!(from >= 0)) {
      throw new Error('it points to before its own beginning');
    }
    const end = Math.min(Math.max(to, from + BLOCK), this.size);
    this.spent += end - from;
    if (this.spent > this.limit) {
      throw new ReadLimitError(`More than ${this.limit} bytes would be read.`);
    }
    try {
      this.block = { start: from, bytes: await this.source.read(from, end) };
    } catch (error) {
      this.broken = error;
      throw error;
    }
  }
}
