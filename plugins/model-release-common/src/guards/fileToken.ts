/** What file names cannot hold and ids may have. */
const NOT_IN_FILE_NAMES = /[/\\:*?"<>|]/g;

const WORD_START = /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu;

/** UTF-16 code units, as file names are measured. An end from the start of a word is at least half of it. */
const MAX_LENGTH = 128;

/**
 * An id as it stands in file names: `acme/triage-7b@3f2a9c1` becomes `acme-triage-7b@3f2a9c1`. Each
 * character that no file name can hold becomes a hyphen, and of an id of more than 128 characters the
 * end is taken, where tools write what tells checkpoints of one run apart.
 *
 * Two ids can have the same token. They are not confused by it: a file belongs to a release, which has
 * one id, and an evaluation is compared with the id itself. A hash would keep people and scripts from
 * writing the name down.
 *
 * @public
 */
export function fileToken(id: string): string {
  const token = id.replace(NOT_IN_FILE_NAMES, '-');
  if (token.length <= MAX_LENGTH) {
    return token;
  }
  const cut = token.length - MAX_LENGTH;
  const start = [...token.matchAll(WORD_START)].find(
    ({ index }) => index >= cut && index <= cut + MAX_LENGTH / 2,
  );
  // A letter that was cut in half is left out.
  return token.slice(start?.index ?? cut).replace(/^[\udc00-\udfff]/, '');
}
