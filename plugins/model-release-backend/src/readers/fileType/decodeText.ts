/** How a text is written. `other` is one byte for each character, or a national encoding. */
export type TextEncoding =
  | 'utf-8'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-32le'
  | 'utf-32be'
  | 'other';

const REPLACEMENT = 0xfffd;

function isCharacter(codePoint: number): boolean {
  return codePoint < 0xd800 || (codePoint > 0xdfff && codePoint <= 0x10ffff);
}

/** UTF-32, which no decoder of the platform knows. What is no character becomes a replacement. */
function decodeUtf32(bytes: Buffer, encoding: 'utf-32le' | 'utf-32be'): string {
  const characters: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const read =
      encoding === 'utf-32le' ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at);
    characters.push(
      String.fromCodePoint(isCharacter(read) ? read : REPLACEMENT),
    );
  }
  return characters.join('').replace(/^\ufeff/, '');
}

/**
 * Decodes bytes as far as they go: what is not valid becomes a replacement, and where the encoding is
 * not known, only ASCII can be trusted. Without the mark.
 */
export function decodeLeniently(bytes: Buffer, encoding: TextEncoding): string {
  switch (encoding) {
    case 'other':
      return bytes.toString('latin1');
    case 'utf-32le':
    case 'utf-32be':
      return decodeUtf32(bytes, encoding);
    default:
      return new TextDecoder(encoding).decode(bytes);
  }
}

/**
 * Decodes a whole text without its mark.
 *
 * @returns `undefined` when the encoding is not known, or the bytes are not valid in it
 */
export function decodeText(
  bytes: Buffer,
  encoding: TextEncoding,
): string | undefined {
  switch (encoding) {
    case 'other':
      return undefined;
    case 'utf-32le':
    case 'utf-32be': {
      const text = decodeUtf32(bytes, encoding);
      return bytes.length % 4 === 0 && !text.includes('\ufffd')
        ? text
        : undefined;
    }
    default:
      try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
      } catch {
        return undefined;
      }
  }
}
