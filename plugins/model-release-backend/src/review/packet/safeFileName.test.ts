import { safeFileName, UniqueNames } from './safeFileName';

describe('a safe file name', () => {
  it.each([
    ['evaluation.json', 'evaluation.json'],
    ['größe-検証.json', 'größe-検証.json'],
    ['u\u0308ber.txt', 'über.txt'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..', 'file'],
    ['', 'file'],
    ['. . .', 'file'],
    ['.htaccess', 'htaccess'],
    ['C:\\evil.exe', 'C__evil.exe'],
    ['a\nb\0c\u001b.txt', 'a_b_c_.txt'],
    ['report\u202Efdp.exe', 'report_fdp.exe'],
    ['zero\u200Bwidth.txt', 'zero_width.txt'],
    ['half\uD800.txt', 'half_.txt'],
    ['what?*<>|".txt', 'what______.txt'],
    ['name. ', 'name'],
    ['con', '_con'],
    ['NUL.txt', '_NUL.txt'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['console.txt', 'console.txt'],
  ])('of %j is %j', (name, safe) => {
    expect(safeFileName(name)).toBe(safe);
  });

  it('keeps its ending when it is too long', () => {
    const safe = safeFileName(`${'ü'.repeat(300)}.json`);
    expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(180);
    expect(safe).toMatch(/^ü+\.json$/);
  });
});

describe('unique names', () => {
  it('number what was given out before, in any case', () => {
    const names = new UniqueNames();
    expect(
      ['a.json', 'A.json', 'a.json', 'a-2.json', '../a.json'].map(name =>
        names.next(name),
      ),
    ).toEqual(['a.json', 'A-2.json', 'a-3.json', 'a-2-2.json', '_a.json']);
  });

  it('stay apart when only their cut ends differ', () => {
    const names = new UniqueNames();
    const long = 'n'.repeat(500);
    const [first, second] = [names.next(`${long}1`), names.next(`${long}2`)];
    expect(first).not.toBe(second);
    expect(second).toHaveLength(180);
  });
});
