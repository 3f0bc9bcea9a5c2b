/**
 * What can be suspicious about an entry, in words for reviewers. The first ones can harm whoever
 * extracts the archive.
 */
export const REMARKS = {
  leaves: 'a path that leaves the folder (“..”)',
  absolute: 'an absolute path',
  drive: 'a drive letter in the path',
  backslash: 'a backslash in the path',
  hidden: 'invisible or control characters in the name',
  link: 'a link instead of a file',
  special: 'a device instead of a file',
  expands: 'expands more than 100-fold when extracted',
  shared: 'bytes shared with another entry',
  outside: 'larger than the archive itself',
  duplicate: 'the same path as another entry',
  encrypted: 'encrypted content',
  nested: 'a nested archive, not listed',
} as const;

/** One of {@link REMARKS}. */
export type Remark = keyof typeof REMARKS;

/** Control characters, reading marks and other invisible characters, halves of characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFD]/u;

const ARCHIVE =
  /\.(zip|jar|war|apk|whl|egg|tar|tgz|tbz2?|txz|gz|bz2|xz|zst|lz4|7z|rar|cab|iso)$/i;

/** Below this size, a high compression ratio is normal for text. */
const SMALL = 1024 * 1024;

/** How many times larger than its bytes an entry may become. */
export const MAX_EXPANSION = 100;

/** What is suspicious about the path of an entry. */
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

/** Whether an entry expands so much that it may be a zip bomb. */
export function expands(size: number, compressedSize: number): boolean {
  return size > SMALL && size > compressedSize * MAX_EXPANSION;
}
