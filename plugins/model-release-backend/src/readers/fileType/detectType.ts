import { filetypemime } from 'magic-bytes.js';
import { executableKind } from './executableKind';
import { BINARY_TYPES, SIGNATURES, TEXT_TYPES } from './fileTypes';
import { textKind } from './textKind';

/** What a file is, by its content. */
export interface DetectedType {
  /** Of the content, whatever the name says; `application/octet-stream` when it cannot be told. */
  mediaType: string;
  /** In words, that the ending of the name says something else than the content, if it does. */
  lie?: string;
}

const UNKNOWN = 'application/octet-stream';
const PROGRAM = 'application/x-executable';
const GGUF = 'application/x-gguf';

/** Formats that can pass for text at their beginning. */
const LOOKS_LIKE_TEXT = ['%PDF-', 'PAR1', 'GGUF'];

/** Under this ending text has to look like it. */
const FIRST_CHARACTERS: ReadonlyMap<string, RegExp> = new Map([
  ['json', /^\uFEFF?\s*(?:$|[[{"\d-]|t|f|n|N|I)/],
  ['ipynb', /^\uFEFF?\s*(?:$|\{)/],
  ['svg', /^\uFEFF?\s*(?:$|<)/],
  ['xml', /^\uFEFF?\s*(?:$|<)/],
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

/** The type that has an ending here: guesses about others are too often wrong. */
function bestKnown(types: readonly string[]): string | undefined {
  const known = [...BINARY_TYPES.values(), GGUF];
  return types.find(type => known.includes(type));
}

function lying(mediaType: string, ending: string, what: string): DetectedType {
  const lie = `The name ends in “.${ending}”, the content is ${what}.`;
  return { mediaType, lie };
}

function isKnown(ending: string): boolean {
  return TEXT_TYPES.has(ending) || BINARY_TYPES.has(ending);
}

function text(bytes: Buffer, ending: string): DetectedType | undefined {
  const kind = textKind(bytes);
  if (!kind || LOOKS_LIKE_TEXT.some(start => startsWith(bytes, start))) {
    return undefined;
  }
  if (BINARY_TYPES.has(ending)) {
    return lying(kind === 'utf-8' ? 'text/plain' : UNKNOWN, ending, 'text');
  }
  if (kind !== 'utf-8') {
    return { mediaType: UNKNOWN };
  }
  if (FIRST_CHARACTERS.get(ending)?.test(bytes.toString('utf8')) === false) {
    return lying('text/plain', ending, 'other text');
  }
  return { mediaType: TEXT_TYPES.get(ending) ?? 'text/plain' };
}

function startsWith(bytes: Buffer, start: string): boolean {
  return bytes.toString('latin1', 0, start.length) === start;
}

/**
 * Says what a file is by its first bytes, and whether its name tells the truth about it: a
 * `report.pdf` that is a program does not, nor a `.json` that is a picture. No more than the first
 * 4,100 bytes are looked at, so what comes after them can still be anything: this catches mistakes
 * and crude tricks, and is no scanner.
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
  const what = mediaType === UNKNOWN ? 'something else' : `of ${mediaType}`;
  return lying(mediaType, ending, what);
}
