import { ConfigReader } from '@backstage/config';
import { readEvidenceQuota } from './readEvidenceQuota';

const read = (evidence: Record<string, string | number>) =>
  readEvidenceQuota(new ConfigReader({ modelRelease: { evidence } }));

describe('readEvidenceQuota', () => {
  it('bounds a release without being told to', () => {
    expect(read({})).toEqual({
      filesPerRelease: 200,
      bytesPerRelease: 20 * 1024 ** 3,
    });
  });

  it('takes what is configured', () => {
    expect(read({ maxReleaseFiles: 3, maxReleaseSize: '1MiB' })).toEqual({
      filesPerRelease: 3,
      bytesPerRelease: 1024 ** 2,
    });
  });

  it.each([
    ['maxReleaseFiles', { maxReleaseFiles: 0 }],
    ['maxReleaseFiles', { maxReleaseFiles: 1.5 }],
    ['maxReleaseSize', { maxReleaseSize: '0B' }],
    ['maxReleaseSize', { maxReleaseSize: 'plenty' }],
  ])('names %s where it cannot be meant', (key, evidence) => {
    expect(() => read(evidence as Record<string, string | number>)).toThrow(
      `modelRelease.evidence.${key}`,
    );
  });
});
