import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseAccess } from '../domain/ReleaseAccess';
import { Freshness } from '../lib/RecentAnswers';

/** Queries the portal's policy. It can restrict what the rules allow, and never the reverse. */
export interface AccessDirectory {
  /**
   * For permissions on releases.
   *
   * @param freshness - asked live when left out
   */
  accessOf(
    credentials: BackstageCredentials,
    freshness?: Freshness,
  ): Promise<ReleaseAccess>;
  /** @throws ModelReleaseError `not_permitted` */
  assertMayView(credentials: BackstageCredentials): Promise<void>;
  /** @throws ModelReleaseError `not_permitted` */
  assertMayCreate(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void>;
}
