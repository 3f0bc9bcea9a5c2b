import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseAccess } from '../domain/ReleaseAccess';

/** Queries the portal's policy. It can restrict what the rules allow, and never the reverse. */
export interface AccessDirectory {
  /** For permissions on releases. */
  accessOf(credentials: BackstageCredentials): Promise<ReleaseAccess>;
  /** @throws ModelReleaseError `not_permitted` */
  assertMayView(credentials: BackstageCredentials): Promise<void>;
  /** @throws ModelReleaseError `not_permitted` */
  assertMayCreate(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void>;
}
