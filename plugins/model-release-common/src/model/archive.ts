/**
 * One entry of an archive, as declared by the archive: nothing was extracted, so neither the path
 * nor the sizes can be relied on.
 *
 * @public
 */
export interface ArchiveEntry {
  /** As in the archive. It may contain `..`, control characters, and invisible characters. */
  path: string;
  /** Declared size once extracted, in bytes. */
  size: number;
  /**
   * Size in the archive, in bytes. Of a `tar.gz`, which is compressed as one, the same as `size`.
   */
  compressedSize: number;
  /** Why it is suspicious, in words. */
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
  /** The number of entries; a minimum when `truncated`. */
  entryCount: number;
  /** Declared total size once extracted, in bytes; a minimum when `truncated`. */
  totalSize: number;
  /** Whether there is more in the archive than was listed. */
  truncated: boolean;
  /** What reviewers should know before they extract it, in words. */
  warnings: string[];
}
