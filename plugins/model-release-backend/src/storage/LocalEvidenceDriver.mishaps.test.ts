import { createMockDirectory } from '@backstage/backend-test-utils';
import { FileHandle, open } from 'node:fs/promises';
import { streamOf, textOf } from './__testUtils__/bytes';
import { LocalEvidenceDriver } from './LocalEvidenceDriver';

const NO_LIMIT = { maxSize: Number.MAX_SAFE_INTEGER };
const HOUR_MS = 60 * 60 * 1000;

describe('LocalEvidenceDriver, when something comes in between,', () => {
  const folder = createMockDirectory();
  beforeEach(() => folder.clear());
  afterEach(() => jest.restoreAllMocks());

  const create = () => LocalEvidenceDriver.create({ directory: folder.path });

  it.each(['stat', 'createReadStream'])(
    'leaves no file open that it cannot read: %s',
    async method => {
      const storage = await create();
      const { digest } = await storage.put(streamOf('evidence'), NO_LIMIT);
      const handle = await open(folder.resolve('sha256'), 'r');
      const prototype = Object.getPrototypeOf(handle);
      await handle.close();
      let opened: FileHandle | undefined;
      jest
        .spyOn(prototype, method)
        .mockImplementation(function failing(this: unknown) {
          opened = this as FileHandle;
          throw Object.assign(new Error('I/O'), { code: 'EIO' });
        });

      await expect(storage.get(digest)).rejects.toMatchObject({
        code: 'storage_unavailable',
        message: expect.stringContaining('(EIO)'),
      });

      expect(opened?.fd).toBe(-1);
    },
  );

  it('loses nothing when one sweep sets aside what another takes back', async () => {
    const storage = await create();
    const { digest } = await storage.put(streamOf('evidence'), NO_LIMIT);
    const later = new Date(Date.now() + HOUR_MS);
    await storage.moveToTrash(digest, later);
    await storage.put(streamOf('evidence'), NO_LIMIT);
    // Whatever is done to the file that was set aside: right before it, the other sweep is through.
    const retiring = jest.fn(() => storage.moveToTrash(digest, later));
    const files = jest.requireActual('node:fs/promises');
    for (const change of ['rm', 'rename'] as const) {
      const original = files[change];
      jest
        .spyOn(files, change)
        .mockImplementation(async (place: unknown, ...others: unknown[]) => {
          if (String(place).includes('retired') && !retiring.mock.calls[0]) {
            await retiring();
          }
          return original(place, ...others);
        });
    }

    await storage.restore(digest);

    expect(retiring).toHaveBeenCalledTimes(1);
    expect(await textOf(storage, digest)).toBe('evidence');
  });
});
