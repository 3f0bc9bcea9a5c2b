import fc from 'fast-check';
import { formatByteSize, parseByteSize } from './byteSize';

describe('a size that was written down', () => {
  it.each([
    ['0 B', 0],
    ['512B', 512],
    ['1.5 kB', 1_500],
    ['2 GB', 2_000_000_000],
    ['500MiB', 524_288_000],
    [' 1 KiB ', 1_024],
    ['1 GiB', 1_073_741_824],
    ['0.3 B', 0],
  ])('%s is %d bytes', (text, bytes) => {
    expect(parseByteSize(text)).toBe(bytes);
  });

  it.each([
    '',
    '12',
    'MiB',
    '-1 MB',
    '1e3 B',
    '1 mb',
    '1 TB',
    '1,5 MB',
    '1 MB 2',
    '1 constructor',
    '1 toString',
  ])('“%s” is refused with the units that exist', text => {
    expect(() => parseByteSize(text)).toThrow(
      `“${text}” is not a size; write a number and one of B, kB, MB, GB, KiB, MiB, GiB`,
    );
  });
});

describe('bytes for people', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [1_024, '1.0 KiB'],
    [1_536, '1.5 KiB'],
    [10_240, '10 KiB'],
    [524_288_000, '500 MiB'],
    [5 * 1024 ** 4, '5120 GiB'],
  ])('%d is %s', (bytes, text) => {
    expect(formatByteSize(bytes)).toBe(text);
  });

  it('can be read back, never more than a tenth away', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10 ** 13 }), bytes => {
        const readBack = parseByteSize(formatByteSize(bytes));
        expect(Math.abs(readBack - bytes)).toBeLessThanOrEqual(bytes / 10);
      }),
    );
  });
});
