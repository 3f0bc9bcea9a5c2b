import { ConfigReader } from '@backstage/config';
import { mismatchWarning, readStreamLimit } from './readStreamLimit';

const config = (streamMaxLength?: string, maxFileSize?: string) =>
  new ConfigReader({
    modelRelease: { clamav: { streamMaxLength }, evidence: { maxFileSize } },
  });

describe('what clamd takes of a file', () => {
  it('is read with its unit, and unknown where it is left out', () => {
    expect(readStreamLimit(config('100MiB'))).toBe(100 * 1024 ** 2);
    expect(readStreamLimit(config())).toBeUndefined();
  });

  it('is refused by its key when it is no size', () => {
    expect(() => readStreamLimit(config('100M'))).toThrow(
      /^modelRelease\.clamav\.streamMaxLength: “100M” is not a size/,
    );
  });

  it.each([
    ['100MiB', undefined, 'accepts files of 2.0 GiB, but clamd takes 100 MiB'],
    ['100MiB', '101MiB', 'accepts files of 101 MiB, but clamd takes 100 MiB'],
  ])('%s is too little beside %s', (limit, accepted, words) => {
    expect(mismatchWarning(config(limit, accepted))).toContain(words);
  });

  it.each([
    ['2GiB', undefined],
    ['100MiB', '100MiB'],
    [undefined, undefined],
  ])('%s is no reason to warn beside %s', (limit, accepted) => {
    expect(mismatchWarning(config(limit, accepted))).toBeUndefined();
  });
});
