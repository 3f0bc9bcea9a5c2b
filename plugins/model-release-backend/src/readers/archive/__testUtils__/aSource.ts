import { ArchiveSource } from '../ArchiveSource';

/** Bytes as something that can be read at any place, and how much of it was read. */
export function aSource(
  bytes: Buffer,
): ArchiveSource & { bytesRead: () => number } {
  let count = 0;
  return {
    size: bytes.length,
    async read(start, end) {
      count += end - start;
      return bytes.subarray(start, end);
    },
    bytesRead: () => count,
  };
}

/** Something that cannot be read. */
export function aBrokenSource(size: number, start = Buffer.alloc(0)) {
  return {
    size,
    async read(from: number, to: number) {
      if (to <= start.length) {
        return start.subarray(from, to);
      }
      throw new Error('the storage is down');
    },
  };
}
