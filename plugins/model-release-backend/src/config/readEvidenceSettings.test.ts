import { mockServices } from '@backstage/backend-test-utils';
import { resolve } from 'node:path';
import { readEvidenceSettings } from './readEvidenceSettings';

const read = (evidence: object) =>
  readEvidenceSettings(
    mockServices.rootConfig({ data: { modelRelease: { evidence } } }),
  );

describe('readEvidenceSettings', () => {
  it('keeps files of up to 2 GiB beside the back end where nothing is configured', () => {
    expect(readEvidenceSettings(mockServices.rootConfig())).toEqual({
      directory: resolve('model-release-evidence'),
      maxFileSize: 2 * 1024 ** 3,
    });
  });

  it('takes a folder, relative to the working directory, and a size', () => {
    expect(read({ directory: 'files', maxFileSize: '5MB' })).toEqual({
      directory: resolve('files'),
      maxFileSize: 5_000_000,
    });
    expect(read({ directory: '/srv/files' }).directory).toBe('/srv/files');
  });

  it.each([
    ['without a unit', '5'],
    ['with an unknown unit', '5 GBytes'],
    ['that is zero', '0MiB'],
    ['that is a number', 5],
  ])('names the key of a size %s', (_name, maxFileSize) => {
    expect(() => read({ maxFileSize })).toThrow(
      /modelRelease\.evidence\.maxFileSize/,
    );
  });
});
