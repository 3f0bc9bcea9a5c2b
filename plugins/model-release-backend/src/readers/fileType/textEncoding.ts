import { decodeLeniently, TextEncoding } from './decodeText';

/** Control characters that no text has; tab, line feed, form feed, return and escape may occur. */
// eslint-disable-next-line no-control-regex -- it is those that are looked for
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/** Byte order marks in hexadecimal; the longer ones first, since one begins like another. */
const MARKS: ReadonlyArray<[hex: RegExp, TextEncoding]> = [
  [/^fffe0000/, 'utf-32le'],
  [/^0000feff/, 'utf-32be'],
  [/^fffe/, 'utf-16le'],
  [/^feff/, 'utf-16be'],
];

/** Where the first character of JSON, which is ASCII, stands among zeros. */
const ZEROS: ReadonlyArray<[hex: RegExp, TextEncoding]> = [
  [/^000000[0-7]/, 'utf-32be'],
  [/^[0-7].000000/, 'utf-32le'],
  [/^00[0-7]/, 'utf-16be'],
  [/^[0-7].00/, 'utf-16le'],
];

function firstIn(
  list: ReadonlyArray<[hex: RegExp, TextEncoding]>,
  hex: string,
): TextEncoding | undefined {
  return list.find(([pattern]) => pattern.test(hex))?.[1];
}

/** Wide characters without a mark are believed only where they make JSON: zeros alone prove nothing. */
function unmarkedJson(bytes: Buffer, hex: string): TextEncoding | undefined {
  const encoding = firstIn(ZEROS, hex);
  const text = encoding ? decodeLeniently(bytes, encoding) : '';
  return /^\s*[{[]/.test(text) && !NOT_IN_TEXT.test(text)
    ? encoding
    : undefined;
}

/** Whether bytes are UTF-8. They may end in the middle of a character, for more may follow. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How the beginning of a file is written, if it is text; `undefined` when it is not. */
export function textEncoding(bytes: Buffer): TextEncoding | undefined {
  const hex = bytes.toString('hex', 0, 4);
  const wide = firstIn(MARKS, hex) ?? unmarkedJson(bytes, hex);
  if (wide) {
    return wide;
  }
  if (NOT_IN_TEXT.test(bytes.toString('latin1'))) {
    return undefined;
  }
  return isUtf8(bytes) ? 'utf-8' : 'other';
}
