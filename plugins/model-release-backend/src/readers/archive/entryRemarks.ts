/**
 * What can be odd about an entry, as it is said to a reviewer. The first ones are those that do
 * harm to whoever unpacks the archive.
 */
export const REMARKS = {
  leaves: 'a path that leads out of the folder (“..”)',
  absolute: 'an absolute path',
  drive: 'a drive letter in the path',
  backslash: 'a backslash in the path',
  hidden: 'invisible or control characters in the name',
  link: 'a link instead of a file',
  special: 'a device instead of a file',
  expands: 'grows more than 100-fold when unpacked',
  shared: 'bytes that belong to another entry as well',
  outside: 'more bytes than the archive has',
  duplicate: 'the same path as another entry',
  encrypted: 'encrypted content',
  nested: 'an archive inside of the archive, not looked into',
} as const;

/** One of {@link REMARKS}. */
export type Remark = keyof typeof REMARKS;

/** Control characters, reading marks and other invisible characters, halves of characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u;

const ARCHIVE =
  /\.(zip|jar|war|apk|whl|egg|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|lz4|7z|rar|cab|iso)$/i;

/** Below this, growing is what text does. */
const SMALL = 1024 * 1024;

/** How many times larger than its bytes an entry may become. */
export const MAX_EXPANSION = 100;

/** What is odd about where an entry wants to go. */
export function pathRemarks(path: string): Remark[] {
  const checks: Array<[Remark, boolean]> = [
    ['leaves', path.split(/[/\\]/).includes('..')],
    ['absolute', /^[/\\]/.test(path)],
    ['drive', /^[A-Za-z]:/.test(path)],
    ['backslash', path.includes('\\')],
    ['hidden', HIDDEN.test(path)],
    ['nested', ARCHIVE.test(path)],
  ];
  return checks.filter(([, applies]) => applies).map(([remark]) => remark);
}

/** Whether so few bytes become so many that nobody should unpack them unprepared. */
export function expands(size: number, compressedSize: number): boolean {
  return size > SMALL && size > compressedSize * MAX_EXPANSION;
}
