/**
 * One entry of an archive, in the archive's own words: nothing of it has been unpacked, so neither
 * the path nor the sizes can be relied on.
 *
 * @public
 */
export interface ArchiveEntry {
  /** As it stands in the archive. It may hold `..`, control characters and reading marks. */
  path: string;
  /** Bytes that the entry claims to have once it is unpacked. */
  size: number;
  /** Bytes that it takes in the archive. Of a `tar.gz`, which is compressed as one, the same as `size`. */
  compressedSize: number;
  /** What is odd about it, in words. */
  warning?: string;
}

/**
 * What is in an archive.
 *
 * @public
 */
export interface ArchiveListing {
  format: 'zip' | 'tar' | 'tar.gz';
  /** The first 1,000 entries, in the order of the archive. */
  entries: ArchiveEntry[];
  /** How many entries there are; at least, when `truncated`. */
  entryCount: number;
  /** Bytes that all of them claim to have once they are unpacked; at least, when `truncated`. */
  totalSize: number;
  /** Whether there is more in the archive than was listed. */
  truncated: boolean;
  /** What a reviewer has to know before they unpack it, in words. */
  warnings: string[];
}
