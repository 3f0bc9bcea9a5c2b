import { UploadRule } from '../model/runbook';
import { codePointName, UNSEEN } from '../unseen';
import { Denial } from './denial';
import { fileToken } from './fileToken';

const MAX_FILE_NAME_LENGTH = 200;

/** Longer endings than this are part of the name. */
const MAX_ENDING_LENGTH = 20;

/** Characters that nobody sees, and what paths are made of. */
const FORBIDDEN = new RegExp(`[${UNSEEN}/\\\\:*?"<>|]`, 'u');

/** Scripts that write joiners between letters. In others a joiner only makes two names look the same. */
const JOINING = [
  'Arabic',
  'Bengali',
  'Devanagari',
  'Gujarati',
  'Gurmukhi',
  'Kannada',
  'Khmer',
  'Malayalam',
  'Mongolian',
  'Myanmar',
  'Oriya',
  'Sinhala',
  'Syriac',
  'Tamil',
  'Telugu',
]
  .map(script => `\\p{Script=${script}}`)
  .join('');

/**
 * Invisible characters where scripts and emoji need them: joiners between two letters, as in Persian and
 * Hindi, or between two pictures; the selector that makes a sign a picture.
 */
const NEEDED = new RegExp(
  [
    `(?<=[${JOINING}\\p{M}])[\\u200c\\u200d](?=[${JOINING}])`,
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\ufe0f])\\u200d(?=\\p{Extended_Pictographic})',
    '(?<=\\p{Extended_Pictographic})\\ufe0f',
    '(?<=[\\d#])\\ufe0f(?=\\u20e3)',
  ].join('|'),
  'gu',
);

/** What a file name has to contain, with the checkpoint id filled in as its {@link fileToken}. @public */
export function requiredFileNamePart(
  rule: UploadRule | undefined,
  checkpointId: string,
): string | undefined {
  const token = fileToken(checkpointId);
  return rule?.fileName?.replaceAll('{checkpoint.id}', () => token);
}

/**
 * Whether `token` stands in `text` by itself: no letter, accent, digit or joiner touches it. An accented
 * letter may be one character or two, as some systems write file names.
 */
function containsToken(text: string, token: string): boolean {
  const literal = token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}\u200c\u200d])${literal}(?![\\p{L}\\p{M}\\p{N}\u200c\u200d])`,
    'u',
  ).test(text.normalize('NFC'));
}

/**
 * A name that would satisfy the rule, e.g. `eval-ckpt-7.zip` for `eval.zip`. Names that would get
 * too long lose the end of what stands before. What would leave a dot at the end goes in front.
 *
 * @public
 */
export function suggestFileName(
  fileName: string,
  requiredPart: string,
): string {
  const dot = fileName.lastIndexOf('.');
  const hasEnding = dot > 0 && fileName.length - dot <= MAX_ENDING_LENGTH;
  const stem = hasEnding ? fileName.slice(0, dot) : fileName;
  const added = `-${requiredPart}${hasEnding ? fileName.slice(dot) : ''}`;
  if (added.endsWith('.')) {
    const room = MAX_FILE_NAME_LENGTH - added.length;
    return `${requiredPart}-${shorten(stem, room).replace(/[\s.]+$/, '')}`;
  }
  return `${shorten(stem, MAX_FILE_NAME_LENGTH - added.length)}${added}`;
}

/** The first characters of a text, none of them cut in half or joined to one that is left out. */
function shorten(text: string, maxLength: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > maxLength) {
      break;
    }
    short += character;
  }
  return short.replace(/[\u200c\u200d\ufe0f]+$/, '');
}

/** Whether a name has one of the accepted endings, in any case. Where none is named, all are. */
function isAccepted(fileName: string, endings: readonly string[]): boolean {
  return (
    endings.length === 0 ||
    endings.some(ending =>
      fileName.toLowerCase().endsWith(ending.toLowerCase()),
    )
  );
}

/** A character as people recognize it: itself if it can be seen, else its code point. */
function nameOf(character: string): string {
  return /[/\\:*?"<>|]/.test(character)
    ? `“${character}”`
    : `the character ${codePointName(character)}`;
}

/** What keeps a text from being a file name, as the beginning of a sentence. */
function faultOf(fileName: string): string | undefined {
  const [forbidden] = FORBIDDEN.exec(fileName.replace(NEEDED, '')) ?? [];
  if (forbidden !== undefined) {
    return `The file name contains ${nameOf(forbidden)}.`;
  }
  if (/^\s|\s$/.test(fileName)) {
    return 'The file name has white space at one end.';
  }
  if (fileName.startsWith('.')) {
    return 'The file name starts with a dot.';
  }
  if (fileName.endsWith('.')) {
    return 'The file name ends with a dot, which Windows drops.';
  }
  return fileName.length === 0 || fileName.length > MAX_FILE_NAME_LENGTH
    ? `The file name has ${fileName.length} characters.`
    : undefined;
}

/** The name without what makes it invalid, where that is colons, or dots and white space at its end. */
function repaired(fileName: string): string | undefined {
  const name = fileName.replaceAll(':', '-').replace(/[\s.]+$/, '');
  return name !== fileName && faultOf(name) === undefined ? name : undefined;
}

/** A name that would do instead of an invalid one, where the invalid one can be repaired. */
function suggestInstead(
  fileName: string,
  required: string | undefined,
): string | undefined {
  const name = repaired(fileName);
  return name === undefined ||
    required === undefined ||
    containsToken(name, required)
    ? name
    : suggestFileName(name, required);
}

function denyInvalid(
  fileName: string,
  required: string | undefined,
): Denial | undefined {
  const fault = faultOf(fileName);
  if (fault === undefined) {
    return undefined;
  }
  const suggestion = suggestInstead(fileName, required);
  const advice =
    suggestion === undefined
      ? ''
      : ` Rename it, for example to “${suggestion}”.`;
  return {
    code: 'file_name_invalid',
    message: `${fault} It must have 1 to ${MAX_FILE_NAME_LENGTH} characters, no dot at either end, and no path separators, invisible characters or any of : * ? " < > | in it.${advice}`,
    details: {
      fileName,
      maxLength: MAX_FILE_NAME_LENGTH,
      ...(suggestion !== undefined && { suggestion }),
    },
  };
}

/** Says what stands for an id that no file name can hold. */
function sayToken(rule: UploadRule | undefined, checkpointId: string): string {
  const token = fileToken(checkpointId);
  return rule?.fileName?.includes('{checkpoint.id}') && token !== checkpointId
    ? ` In file names, “${token}” stands for ${checkpointId}.`
    : '';
}

function denyWithout(
  required: string | undefined,
  fileName: string,
  explanation: string,
): Denial | undefined {
  if (required === undefined || containsToken(fileName, required)) {
    return undefined;
  }
  const suggestion = suggestFileName(fileName, required);
  return {
    code: 'file_name_rule',
    message: `The file name has to contain “${required}”; “${fileName}” does not.${explanation} Rename it, for example to “${suggestion}”.`,
    details: { fileName, required, suggestion },
  };
}

function denyEnding(
  accepted: readonly string[],
  fileName: string,
): Denial | undefined {
  return isAccepted(fileName, accepted)
    ? undefined
    : {
        code: 'file_type_not_accepted',
        message: `Accepted file types are ${accepted.join(
          ', ',
        )}; “${fileName}” is none of them.`,
        details: { fileName, accepted },
      };
}

/**
 * Why a file may not be stored under this name, or `undefined` when it may. The checkpoint id, as its
 * {@link fileToken}, must stand in the name as a whole token, in the same case.
 *
 * @public
 */
export function denyFileName(
  fileName: string,
  rule: UploadRule | undefined,
  checkpointId: string,
): Denial | undefined {
  const required = requiredFileNamePart(rule, checkpointId);
  return (
    denyInvalid(fileName, required) ??
    denyWithout(required, fileName, sayToken(rule, checkpointId)) ??
    denyEnding(rule?.accept ?? [], fileName)
  );
}
