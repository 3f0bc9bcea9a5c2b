import {
  createMockDirectory,
  mockServices,
} from '@backstage/backend-test-utils';
import { text } from 'node:stream/consumers';
import { readEvidenceSettings } from './readEvidenceSettings';
import { BUCKET, ObjectServer } from './__testUtils__/ObjectServer';
import { createEvidenceStorage } from './createEvidenceStorage';
import { streamOf } from './__testUtils__/bytes';

const NO_LIMIT = { maxSize: 1000 };

describe('createEvidenceStorage', () => {
  const folder = createMockDirectory();
  beforeEach(() => folder.clear());

  const configOf = (evidence: object) =>
    mockServices.rootConfig({
      data: {
        modelRelease: { evidence },
        aws: {
          mainAccount: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
        },
      },
    });
  const create = (evidence: object) => {
    const config = configOf(evidence);
    return createEvidenceStorage(readEvidenceSettings(config), config);
  };

  it('keeps files in the folder that is configured', async () => {
    const storage = await create({ directory: folder.resolve('files') });
    await storage.put(streamOf('evidence'), NO_LIMIT);

    expect(folder.content()).toMatchObject({
      files: { sha256: expect.anything() },
    });
  });

  it('keeps files in the bucket that is configured, with the credentials of the portal', async () => {
    const server = await ObjectServer.start(folder.path);
    const { endpoint } = server;
    const storage = await create({
      s3: {
        bucket: BUCKET,
        prefix: 'releases',
        region: 'us-east-1',
        endpoint,
        forcePathStyle: true,
      },
    });

    const { digest } = await storage.put(streamOf('evidence'), NO_LIMIT);
    const content = await storage.readVerified({ digest });

    expect(await text(content)).toBe('evidence');
    expect(folder.content()).toMatchObject({
      [BUCKET]: { releases: { sha256: expect.anything() } },
    });
    await server.stop();
  });

  it('loads the SDK of AWS for a bucket alone', async () => {
    const loaded: string[] = [];
    jest.resetModules();
    for (const name of ['@aws-sdk/client-s3', '@aws-sdk/lib-storage']) {
      jest.doMock(name, () => {
        loaded.push(name);
        return jest.requireActual(name);
      });
    }
    const { createEvidenceStorage: createFresh } =
      require('./createEvidenceStorage') as typeof import('./createEvidenceStorage');
    const place = { directory: folder.resolve('files') };
    const s3 = {
      bucket: BUCKET,
      prefix: '',
      region: 'us-east-1',
      encryption: {},
    };
    const config = configOf({});

    await createFresh({ place, maxFileSize: 1000 }, config);
    expect(loaded).toEqual([]);

    await createFresh({ place: { s3 }, maxFileSize: 1000 }, config);
    expect(loaded).toEqual(['@aws-sdk/client-s3']);
  });
});
