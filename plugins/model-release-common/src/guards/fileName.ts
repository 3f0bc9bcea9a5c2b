import { UploadRule } from '../model/runbook';
import { Denial } from './verdict';

const MAX_FILE_NAME_LENGTH = 200;

/** Control characters, marks that turn the reading direction, and path separators. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff/\\:*?"<>|]/u;

/** What a file name has to contain, with the checkpoint id filled in. @public */
export function requiredFileNamePart(
  rule: UploadRule | undefined,
  checkpointId: string,
): string | undefined {
  return rule?.fileName?.replaceAll('{checkpoint.id}', checkpointId);
}

/** Whether `token` stands in `text` by itself: no letter or digit touches it. */
function containsToken(text: string, token: string): boolean {
  const isWordCharacter = (c: string | undefined) =>
    c !== undefined && /[\p{L}\p{N}]/u.test(c);
  let at = text.indexOf(token);
  while (at !== -1) {
    if (
      !isWordCharacter(text[at - 1]) &&
      !isWordCharacter(text[at + token.length])
    ) {
      return true;
    }
    at = text.indexOf(token, at + 1);
  }
  return false;
}

/** A name that would satisfy the rule, e.g. `eval-ckpt-7.zip` for `eval.zip`. @public */
export function suggestFileName(
  fileName: string,
  requiredPart: string,
): string {
  const dot = fileName.lastIndexOf('.');
  return dot > 0
    ? `${fileName.slice(0, dot)}-${requiredPart}${fileName.slice(dot)}`
    : `${fileName}-${requiredPart}`;
}

/** Whether a name's ending is accepted. Rules may name endings (`.json`) or media types. */
function isAccepted(fileName: string, accept: readonly string[]): boolean {
  const endings = accept.filter(entry => entry.startsWith('.'));
  return (
    endings.length === 0 ||
    endings.some(ending =>
      fileName.toLowerCase().endsWith(ending.toLowerCase()),
    )
  );
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
  if (
    fileName.length === 0 ||
    fileName.length > MAX_FILE_NAME_LENGTH ||
    fileName.startsWith('.') ||
    FORBIDDEN.test(fileName)
  ) {
    return {
      code: 'file_name_invalid',
      message: `A file name has 1 to ${MAX_FILE_NAME_LENGTH} characters, starts with none of “.”, and has no path, control or direction characters in it.`,
    };
  }
  const required = requiredFileNamePart(rule, checkpointId);
  if (required !== undefined && !containsToken(fileName, required)) {
    return {
      code: 'file_name_rule',
      message: `The file name has to contain “${required}”; “${fileName}” does not. Rename it, for example to “${suggestFileName(
        fileName,
        required,
      )}”.`,
    };
  }
  if (!isAccepted(fileName, rule?.accept ?? [])) {
    return {
      code: 'file_type_not_accepted',
      message: `Accepted are ${rule?.accept?.join(
        ', ',
      )}; “${fileName}” is none of them.`,
    };
  }
  return undefined;
}
