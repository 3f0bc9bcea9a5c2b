import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import type { Viewer } from '../common/viewer';
import { useLive, type Live } from './useLive';

/** Who reads the page. */
export function useViewer(): Live<Viewer> {
  const identityApi = useApi(identityApiRef);
  return useLive('viewer', async () => {
    const identity = await identityApi.getBackstageIdentity();
    return {
      ref: identity.userEntityRef,
      ownershipRefs: identity.ownershipEntityRefs.map(ref =>
        ref.toLocaleLowerCase('en-US'),
      ),
    };
  });
}
