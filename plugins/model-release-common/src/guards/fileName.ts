import { UploadRule } from '../model/runbook';
import { Denial } from './denial';

const MAX_FILE_NAME_LENGTH = 200;

/** Longer endings than this are part of the name. */
const MAX_ENDING_LENGTH = 20;

/**
 * Control characters, invisible characters (those that turn the reading direction and fillers among
 * them), halves of characters, what is no character, line separators, and what paths are made of;
 * white space at either end.
 */
const FORBIDDEN =
  /^\s|\s$|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800/\\:*?"<>|]/u;

/** What a file name has to contain, with the checkpoint id filled in. @public */
export function requiredFileNamePart(
  rule: UploadRule | undefined,
  checkpointId: string,
): string | undefined {
  return rule?.fileName?.replaceAll('{checkpoint.id}', checkpointId);
}

/** Whether `token` stands in `text` by itself: no letter, accent or digit touches it. */
function containsToken(text: string, token: string): boolean {
  const literal = token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${literal}(?![\\p{L}\\p{M}\\p{N}])`,
    'u',
  ).test(text);
}

/**
 * A name that would satisfy the rule, e.g. `eval-ckpt-7.zip` for `eval.zip`. Names that would get
 * too long lose the end of what stands before.
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
  return `${shorten(stem, MAX_FILE_NAME_LENGTH - added.length)}${added}`;
}

/** The first characters of a text, none of them cut in half. */
function shorten(text: string, maxLength: number): string {
  let short = '';
  for (const character of text) {
    if (short.length + character.length > maxLength) {
      break;
    }
    short += character;
  }
  return short;
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

function denyInvalid(fileName: string): Denial | undefined {
  const isValid =
    fileName.length > 0 &&
    fileName.length <= MAX_FILE_NAME_LENGTH &&
    !fileName.startsWith('.') &&
    !FORBIDDEN.test(fileName);
  return isValid
    ? undefined
    : {
        code: 'file_name_invalid',
        message: `A file name has 1 to ${MAX_FILE_NAME_LENGTH} characters, does not start with “.”, and has no path separators, invisible characters or any of : * ? " < > | in it.`,
        details: { fileName, maxLength: MAX_FILE_NAME_LENGTH },
      };
}

function denyWithout(
  required: string | undefined,
  fileName: string,
): Denial | undefined {
  if (required === undefined || containsToken(fileName, required)) {
    return undefined;
  }
  const suggestion = suggestFileName(fileName, required);
  return {
    code: 'file_name_rule',
    message: `The file name has to contain “${required}”; “${fileName}” does not. Rename it, for example to “${suggestion}”.`,
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
 * Why a file may not be stored under this name, or `undefined` when it may. The checkpoint id must
 * stand in the name as a whole token, in the same case.
 *
 * @public
 */
export function denyFileName(
  fileName: string,
  rule: UploadRule | undefined,
  checkpointId: string,
): Denial | undefined {
  return (
    denyInvalid(fileName) ??
    denyWithout(requiredFileNamePart(rule, checkpointId), fileName) ??
    denyEnding(rule?.accept ?? [], fileName)
  );
}
