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
      place: { directory: resolve('model-release-evidence') },
      maxFileSize: 2 * 1024 ** 3,
    });
  });

  it('takes a folder, relative to the working directory, and a size', () => {
    expect(read({ directory: 'files', maxFileSize: '5MB' })).toEqual({
      place: { directory: resolve('files') },
      maxFileSize: 5_000_000,
    });
    expect(read({ directory: '/srv/files' }).place).toEqual({
      directory: '/srv/files',
    });
  });

  it('takes a bucket, of AWS or of another server', () => {
    expect(read({ s3: { bucket: 'models' } }).place).toEqual({
      s3: { bucket: 'models', prefix: '', encryption: {} },
    });
    const elsewhere = {
      bucket: 'models',
      region: 'eu-central-1',
      endpoint: 'https://objects.example.com:9000',
      forcePathStyle: true,
      accountId: '012345678901',
    };
    expect(read({ s3: elsewhere }).place).toEqual({
      s3: { ...elsewhere, prefix: '', encryption: {} },
    });
  });

  it.each([
    [{ sse: 'AES256' }, { ServerSideEncryption: 'AES256' }],
    [{ sse: 'aws:kms' }, { ServerSideEncryption: 'aws:kms' }],
    [
      { sse: 'aws:kms', kmsKeyId: 'alias/evidence' },
      { ServerSideEncryption: 'aws:kms', SSEKMSKeyId: 'alias/evidence' },
    ],
  ])('takes the encryption %j', (settings, encryption) => {
    const { place } = read({ s3: { bucket: 'models', ...settings } });
    expect(place).toMatchObject({ s3: { encryption } });
  });

  it.each([
    ['sse', { sse: 'kms' }],
    ['sse', { sse: true }],
    ['kmsKeyId', { kmsKeyId: 'alias/evidence' }],
    ['kmsKeyId', { sse: 'AES256', kmsKeyId: 'alias/evidence' }],
  ])('names the key %s of the encryption %j', (key, settings) => {
    expect(() => read({ s3: { bucket: 'models', ...settings } })).toThrow(
      new RegExp(`modelRelease\\.evidence\\.s3\\.${key}`),
    );
  });

  it.each(['release evidence', '/release evidence/', 'release evidence//'])(
    'puts one slash behind the prefix “%s”',
    prefix => {
      expect(read({ s3: { bucket: 'models', prefix } }).place).toEqual({
        s3: {
          bucket: 'models',
          prefix: 'release evidence/',
          encryption: {},
        },
      });
    },
  );

  it('refuses two places and names the keys of both', () => {
    expect(() =>
      read({ directory: 'files', s3: { bucket: 'models' } }),
    ).toThrow(/modelRelease\.evidence\.directory.*modelRelease\.evidence\.s3/);
  });

  it('names the key of a bucket without a name', () => {
    expect(() => read({ s3: { prefix: 'x' } })).toThrow(
      /modelRelease\.evidence\.s3\.bucket/,
    );
  });

  it.each(['objects.example.com', 'localhost:9000', 'ftp://objects', ''])(
    'names the key of the endpoint “%s”',
    endpoint => {
      expect(() => read({ s3: { bucket: 'models', endpoint } })).toThrow(
        /modelRelease\.evidence\.s3\.endpoint/,
      );
    },
  );

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
