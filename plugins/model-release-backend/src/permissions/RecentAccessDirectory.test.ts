import { mockCredentials } from '@backstage/backend-test-utils';
import { ReleaseAccess } from '../domain/ReleaseAccess';
import { RecentAccessDirectory } from './RecentAccessDirectory';

const RECENT_MS = 5_000;
const nora = mockCredentials.user('user:default/nora');

/** A policy that gives another answer to each question, and a clock. */
function aDirectory() {
  let time = 0;
  const accessOf = jest.fn(
    async (): Promise<ReleaseAccess> => ({
      allows: () => true,
      readable: 'all',
    }),
  );
  const directory = RecentAccessDirectory.of(
    { accessOf },
    { ttlMs: RECENT_MS, now: () => time },
  );
  return { accessOf, directory, wait: (ms: number) => (time += ms) };
}

describe('what a policy said of somebody who reads', () => {
  it('counts for some seconds', async () => {
    const { accessOf, directory, wait } = aDirectory();
    const first = await directory.accessOf(nora, 'recent');
    wait(RECENT_MS - 1);
    expect(await directory.accessOf(nora, 'recent')).toBe(first);
    wait(1);
    expect(await directory.accessOf(nora, 'recent')).not.toBe(first);
    expect(accessOf).toHaveBeenCalledTimes(2);
  });

  it('is asked once by questions at the same time', async () => {
    const { accessOf, directory } = aDirectory();
    await Promise.all([
      directory.accessOf(nora, 'recent'),
      directory.accessOf(nora, 'recent'),
    ]);
    expect(accessOf).toHaveBeenCalledTimes(1);
  });

  it('never counts for a decision, which brings reading up to date', async () => {
    const { accessOf, directory } = aDirectory();
    await directory.accessOf(nora, 'recent');
    const live = await directory.accessOf(nora);
    expect(accessOf).toHaveBeenCalledTimes(2);
    expect(await directory.accessOf(nora, 'recent')).toBe(live);
  });

  it.each([
    ['somebody else', mockCredentials.user('user:default/otto')],
    ['a service', mockCredentials.service('plugin:scaffolder')],
    [
      'a plugin on their behalf',
      mockCredentials.user('user:default/nora', {
        actor: { subject: 'plugin:scaffolder' },
      }),
    ],
  ])('does not count for %s', async (_who, other) => {
    const { accessOf, directory } = aDirectory();
    await directory.accessOf(nora, 'recent');
    await directory.accessOf(other, 'recent');
    expect(accessOf).toHaveBeenCalledTimes(2);
  });

  it('is asked again where there was no answer', async () => {
    const { accessOf, directory } = aDirectory();
    accessOf.mockRejectedValueOnce(new Error('Down'));
    await expect(directory.accessOf(nora, 'recent')).rejects.toThrow('Down');
    await expect(directory.accessOf(nora, 'recent')).resolves.toBeDefined();
  });
});
