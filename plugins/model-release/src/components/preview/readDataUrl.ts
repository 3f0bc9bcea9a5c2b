/** Few enough to be the arguments of one call. */
const PIECE = 8192;

/**
 * A file as an address that holds all of it and says what type it is, whatever the server called
 * it. Portals allow pictures from `data:`, and not from `blob:`, unless they are told to.
 */
export async function readDataUrl(
  blob: Blob,
  mediaType: string,
): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + PIECE)));
  }
  return `data:${mediaType};base64,${btoa(pieces.join(''))}`;
}
