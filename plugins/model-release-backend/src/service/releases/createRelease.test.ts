import { mockCredentials } from '@backstage/backend-test-utils';
import {
  aCreateRequest,
  anActor,
  aRelease,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { CreateDependencies, createRelease } from './createRelease';

const request = aCreateRequest();
const release = aRelease();

/** A store in which a repeat of the request commits while it is asked what is open. */
function aStoreWithRepeat(): CreateDependencies['releases'] {
  let isCommitted = false;
  const tx = {
    findByIdempotencyKey: async () =>
      isCommitted
        ? { requestDigest: canonicalDigest(request), releaseId: release.id }
        : undefined,
    load: async () => ({ release, audit: { seq: 1, head: '' } }),
  };
  return {
    find: async () => release,
    findOpen: async () => {
      isCommitted = true;
      return release.id;
    },
    transaction: async (work: (transaction: any) => Promise<any>) => work(tx),
  } as unknown as CreateDependencies['releases'];
}

describe('a request that is repeated', () => {
  it('finds the release of the other one, though that commits between two look-ups', async () => {
    const dependencies = { releases: aStoreWithRepeat() } as CreateDependencies;
    const caller = {
      actor: anActor('nora'),
      access: { allows: () => true, readable: 'all' },
      credentials: mockCredentials.user(),
    } as any;
    await expect(
      createRelease(dependencies, request, 'key-1', caller),
    ).resolves.toEqual({ created: false, release });
    await expect(
      createRelease(dependencies, request, undefined, caller),
    ).rejects.toMatchObject({ code: 'release_conflict' });
  });
});
