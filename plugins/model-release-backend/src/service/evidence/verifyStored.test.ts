import { createMockDirectory } from '@backstage/backend-test-utils';
import { rm, writeFile } from 'node:fs/promises';
import { digestOf, streamOf } from '../../storage/__testUtils__/bytes';
import { placeOf } from '../../storage/digestPlaces';
import { LocalEvidenceDriver } from '../../storage/LocalEvidenceDriver';
import { VerifiedEvidenceStorage } from '../../storage/VerifiedEvidenceStorage';
import { VerificationProgress } from '../../ports/VerificationProgress';
import { verifyStored } from './verifyStored';

const NOW = new Date('2026-03-02T08:00:00.000Z');
const TEXTS = ['file 1', 'file 2', 'file 3', 'file 4'];
const SIZE = 6;

class Progress implements VerificationProgress {
  position: string | undefined;

  async read() {
    return this.position;
  }

  async save(position: string | undefined) {
    this.position = position;
  }
}

describe('verifyStored', () => {
  const folder = createMockDirectory();
  const digests = TEXTS.map(digestOf).sort();
  const fileOf = (digest: string) => folder.resolve('sha256', placeOf(digest)!);
  let driver: LocalEvidenceDriver;
  let progress: Progress;
  let damaged: string[];
  let unreadable: string[];

  const verify = (budget = 1000, signal = new AbortController().signal) =>
    verifyStored(
      {
        storage: VerifiedEvidenceStorage.around(driver),
        progress,
        clock: () => NOW,
      },
      {
        budget,
        signal,
        onDamaged: async ({ digest }) => {
          damaged.push(digest);
        },
        onUnreadable: ({ digest }) => {
          unreadable.push(digest);
        },
      },
    );

  beforeEach(async () => {
    folder.clear();
    driver = await LocalEvidenceDriver.create({ directory: folder.path });
    progress = new Progress();
    damaged = [];
    unreadable = [];
    for (const text of TEXTS) {
      await driver.put(streamOf(text), { maxSize: SIZE });
    }
  });
  afterEach(() => jest.restoreAllMocks());

  it('finds nothing wrong with bytes that are as they were', async () => {
    await expect(verify()).resolves.toBe(4);

    expect(damaged).toEqual([]);
    expect(unreadable).toEqual([]);
  });

  it('names every file whose bytes have changed, and goes on', async () => {
    await writeFile(fileOf(digests[0]), 'fiLe 1');
    await writeFile(fileOf(digests[2]), '');

    await expect(verify()).resolves.toBe(4);

    expect(damaged).toEqual([digests[0], digests[2]]);
  });

  it('goes on the next time where its budget ended, and round again', async () => {
    await expect(verify(2 * SIZE - 1)).resolves.toBe(2);
    expect(progress.position).toBe(digests[1]);

    await writeFile(fileOf(digests[0]), 'before');
    await writeFile(fileOf(digests[3]), 'behind');
    await expect(verify(3 * SIZE)).resolves.toBe(2);
    expect(damaged).toEqual([digests[3]]);

    await verify();
    expect(damaged).toEqual([digests[3], digests[0], digests[3]]);
  });

  it('remembers how far it came when the storage fails under it', async () => {
    const failure = new Error('the disk is gone');
    const { list } = driver;
    jest.spyOn(driver, 'list').mockImplementation(async function* breaking() {
      for await (const entry of list.call(driver)) {
        if (entry.digest === digests[2]) {
          throw failure;
        }
        yield entry;
      }
    });

    await expect(verify()).rejects.toBe(failure);

    expect(progress.position).toBe(digests[1]);
  });

  it('does not call a file damaged that it cannot read', async () => {
    const { get } = driver;
    jest.spyOn(driver, 'get').mockImplementation(async digest => {
      const opened = await get.call(driver, digest);
      if (digest === digests[1]) {
        opened.content.destroy(new Error('the connection was lost'));
      }
      return opened;
    });

    await expect(verify()).resolves.toBe(4);

    expect(unreadable).toEqual([digests[1]]);
    expect(damaged).toEqual([]);
  });

  it('does not mind a file that is removed after it was listed', async () => {
    const { get } = driver;
    jest.spyOn(driver, 'get').mockImplementation(async digest => {
      await rm(fileOf(digest));
      return get.call(driver, digest);
    });

    await verify();

    expect(damaged).toEqual([]);
    expect(unreadable).toEqual([]);
  });

  it('stops when it is told to', async () => {
    await expect(verify(1000, AbortSignal.abort())).resolves.toBe(0);

    expect(progress.position).toBeUndefined();
  });
});
