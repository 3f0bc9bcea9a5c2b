import { anEvidence } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { LazyEvidenceTransfer } from './LazyEvidenceTransfer';

const target = { releaseId: 'release-1', stepKey: 'evaluation' };

describe('LazyEvidenceTransfer', () => {
  it('loads what moves files once, with the first of them', async () => {
    const blob = new Blob(['results']);
    const download = jest.fn(async () => blob);
    const load = jest.fn(async () => ({
      download,
      upload: jest.fn(),
      fetchOfRelease: jest.fn(),
    }));
    const transfer = new LazyEvidenceTransfer(load);
    expect(load).not.toHaveBeenCalled();
    const file = anEvidence();
    await expect(transfer.download(target, file)).resolves.toBe(blob);
    await transfer.download(target, file, { start: 0, end: 9 });
    expect(load).toHaveBeenCalledTimes(1);
    expect(download.mock.calls).toEqual([
      [target, file],
      [target, file, { start: 0, end: 9 }],
    ]);
  });

  it('tries again when it could not be loaded', async () => {
    const fetchOfRelease = jest.fn(async () => new Blob());
    const load = jest
      .fn()
      .mockRejectedValueOnce(new Error('no network'))
      .mockResolvedValue({ fetchOfRelease });
    const transfer = new LazyEvidenceTransfer(load);
    const fetch = () => transfer.fetchOfRelease('release-1', 'model-card');
    await expect(fetch()).rejects.toThrow('no network');
    await expect(fetch()).resolves.toBeInstanceOf(Blob);
  });
});
