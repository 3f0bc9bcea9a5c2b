import {
  ModelReleasePermission,
  Permits,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseCriteria } from '@model-release/backstage-plugin-model-release-node';

/**
 * What the portal's policy allows somebody on releases. It was queried before; everything here is
 * answered synchronously, so that it can be used while a release is locked in a transaction.
 */
export interface ReleaseAccess {
  allows(permission: ModelReleasePermission, release: Release): boolean;
  /** Which releases may be read, for the store to narrow a list by. */
  readable: ReleaseCriteria;
}

/** What the policy says of one release. */
export function permitsOn(
  release: Release,
  access: Pick<ReleaseAccess, 'allows'>,
): Permits {
  return permission => access.allows(permission, release);
}
