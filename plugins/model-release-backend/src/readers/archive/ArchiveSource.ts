/** An archive that can be read at any place, e.g. a stored file. */
export interface ArchiveSource {
  /** Bytes. */
  size: number;
  /** The bytes from `start` up to and without `end`; both lie inside of the file. */
  read(start: number, end: number): Promise<Buffer>;
}
