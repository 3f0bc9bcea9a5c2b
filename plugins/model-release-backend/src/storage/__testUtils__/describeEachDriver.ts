import { createMockDirectory } from '@backstage/backend-test-utils';
import { EvidenceDriver } from '../EvidenceDriver';
import { LocalEvidenceDriver } from '../LocalEvidenceDriver';
import { S3EvidenceDriver } from '../S3EvidenceDriver';
import { BUCKET, ObjectServer } from './ObjectServer';

/** A driver on an empty storage, and what has to be stopped after the test. */
interface OpenDriver {
  driver: EvidenceDriver;
  stop?: () => Promise<void>;
}

async function openS3(directory: string, prefix: string): Promise<OpenDriver> {
  const server = await ObjectServer.start(directory);
  const { client } = server;
  return {
    driver: S3EvidenceDriver.create({ client, bucket: BUCKET, prefix }),
    stop: () => server.stop(),
  };
}

const DRIVERS: Record<string, (directory: string) => Promise<OpenDriver>> = {
  LocalEvidenceDriver: async directory => ({
    driver: await LocalEvidenceDriver.create({ directory }),
  }),
  S3EvidenceDriver: directory => openS3(directory, ''),
  'S3EvidenceDriver below a prefix': directory =>
    openS3(directory, 'portal one/'),
};

/**
 * Runs tests on every driver; each test finds an empty storage.
 *
 * @param tests - gets a function, because the driver is there once a test runs
 */
export function describeEachDriver(
  name: string,
  tests: (driver: () => EvidenceDriver) => void,
): void {
  describe.each(Object.entries(DRIVERS))(`${name}, %s`, (_name, start) => {
    const folder = createMockDirectory();
    let open: OpenDriver;

    beforeEach(async () => {
      folder.clear();
      open = await start(folder.path);
    });

    afterEach(() => open.stop?.());

    tests(() => open.driver);
  });
}
