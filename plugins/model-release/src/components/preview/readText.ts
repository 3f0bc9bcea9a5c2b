import type { ByteRange } from '../../api/EvidenceTransferApi';

/** How much of a text is shown. */
export const MAX_TEXT = 256 * 1024;

/** Reads a stored file, or a part of it. */
export type LoadFile = (range?: ByteRange) => Promise<Blob>;

/** The beginning of a text. */
export interface LoadedText {
  text: string;
  /** Whether there is more than was read. */
  isCut: boolean;
}

/** Reads the beginning of a file as text; `undefined` when it is none. */
export async function readText(file: {
  size: number;
  load: LoadFile;
}): Promise<LoadedText | undefined> {
  const end = Math.min(file.size, MAX_TEXT) - 1;
  const loaded = await file.load({ start: 0, end });
  // A server may send more than was asked for.
  const blob = loaded.slice(0, MAX_TEXT);
  const text = await blob.text();
  const isCut = file.size > blob.size;
  if (text.includes('\0')) {
    return undefined;
  }
  // The last character may have been cut in half.
  return { text: isCut ? text.replace(/\uFFFD+$/, '') : text, isCut };
}
