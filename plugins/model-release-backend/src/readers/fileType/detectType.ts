import { filetypemime } from 'magic-bytes.js';
import { executableKind } from './executableKind';
import { BINARY_TYPES, SIGNATURES, TEXT_TYPES } from './fileTypes';
import { decodeLeniently } from './decodeText';
import { textEncoding } from './textEncoding';

/** What a file is, by its content. */
export interface DetectedType {
  /** Of the content, whatever the name says; `application/octet-stream` when it cannot be told. */
  mediaType: string;
  /** In words, how the file name extension contradicts the content, if it does. */
  lie?: string;
}

const UNKNOWN = 'application/octet-stream';
const PROGRAM = 'application/x-executable';
const GGUF = 'application/x-gguf';

/** Binary formats that look like text at their beginning. */
const LOOKS_LIKE_TEXT = ['%PDF-', 'PAR1', 'GGUF'];

/** Under this ending text has to look like it. */
const FIRST_CHARACTERS: ReadonlyMap<string, RegExp> = new Map([
  ['json', /^\s*(?:$|[[{"\d-]|t|f|n|N|I)/],
  ['ipynb', /^\s*(?:$|\{)/],
  ['svg', /^\s*(?:$|<)/],
  ['xml', /^\s*(?:$|<)/],
]);

function endingOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0 ? fileName.slice(dot + 1).toLowerCase() : '';
}

/** Every type that a beginning can be of; several where one format is built on another. */
function binaryTypes(bytes: Buffer): string[] {
  const start = bytes.toString('hex', 0, 16);
  return [
    ...SIGNATURES.filter(({ hex }) => start.startsWith(hex)).map(
      ({ mediaType }) => mediaType,
    ),
    ...filetypemime(bytes),
  ];
}

/** The first type with a known extension: guesses about others are too often wrong. */
function bestKnown(types: readonly string[]): string | undefined {
  const known = [...BINARY_TYPES.values(), GGUF];
  return types.find(type => known.includes(type));
}

function lying(mediaType: string, ending: string, what: string): DetectedType {
  const lie = `The name ends in “.${ending}”, but the content is ${what}.`;
  return { mediaType, lie };
}

function isKnown(ending: string): boolean {
  return TEXT_TYPES.has(ending) || BINARY_TYPES.has(ending);
}

function text(bytes: Buffer, ending: string): DetectedType | undefined {
  const encoding = textEncoding(bytes);
  if (!encoding || LOOKS_LIKE_TEXT.some(start => startsWith(bytes, start))) {
    return undefined;
  }
  const isUtf8 = encoding === 'utf-8';
  const plain = isUtf8 ? 'text/plain' : UNKNOWN;
  if (BINARY_TYPES.has(ending)) {
    return lying(plain, ending, 'text');
  }
  const start = decodeLeniently(bytes, encoding);
  if (FIRST_CHARACTERS.get(ending)?.test(start) === false) {
    return lying(plain, ending, 'text in another format');
  }
  return { mediaType: (isUtf8 && TEXT_TYPES.get(ending)) || plain };
}

function startsWith(bytes: Buffer, start: string): boolean {
  return bytes.toString('latin1', 0, start.length) === start;
}

/**
 * Detects the type of a file by its first bytes, and whether its extension matches: not for a
 * `report.pdf` that is an executable, or a `.json` that is an image. Only the first 4,100 bytes are
 * read, so this catches mistakes and crude tricks and does not replace a scanner.
 */
export function detectType(firstBytes: Buffer, fileName: string): DetectedType {
  const ending = endingOf(fileName);
  const executable = executableKind(firstBytes);
  if (executable) {
    return isKnown(ending)
      ? lying(PROGRAM, ending, executable)
      : { mediaType: PROGRAM };
  }
  const asText = text(firstBytes, ending);
  if (asText) {
    return asText;
  }
  const types = binaryTypes(firstBytes);
  const expected = BINARY_TYPES.get(ending);
  if (expected && types.includes(expected)) {
    return { mediaType: expected };
  }
  const mediaType = bestKnown(types) ?? UNKNOWN;
  if (!isKnown(ending)) {
    return { mediaType };
  }
  const what = mediaType === UNKNOWN ? 'in an unknown format' : mediaType;
  return lying(mediaType, ending, what);
}
