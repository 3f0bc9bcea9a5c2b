import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseAccess } from '../domain/ReleaseAccess';
import { TtlCache } from '../lib/TtlCache';
import { AccessDirectory } from '../ports/AccessDirectory';
import { Freshness } from '../ports/Freshness';

const MAX_REMEMBERED = 1_000;

/**
 * Asks the policy again for those who read only after some seconds: a question costs a request to another
 * plugin, and pages ask many times a minute. Questions at the same time share an answer. Whoever decides
 * something is asked about every time.
 */
export class RecentAccessDirectory implements AccessDirectory {
  static of(
    directory: AccessDirectory,
    age: { ttlMs: number; now: () => number },
  ): RecentAccessDirectory {
    return new RecentAccessDirectory(directory, age);
  }

  readonly #recent: TtlCache<Promise<ReleaseAccess>>;

  private constructor(
    private readonly directory: AccessDirectory,
    age: { ttlMs: number; now: () => number },
  ) {
    this.#recent = new TtlCache({ ...age, maxEntries: MAX_REMEMBERED });
  }

  accessOf(
    credentials: BackstageCredentials,
    freshness: Freshness = 'live',
  ): Promise<ReleaseAccess> {
    // All that a policy can know of somebody: who they are, and what their token is restricted to.
    const key = JSON.stringify(credentials.principal);
    const recent = freshness === 'recent' ? this.#recent.get(key) : undefined;
    if (recent) {
      return recent;
    }
    const access = this.directory.accessOf(credentials, freshness);
    this.#recent.set(key, access);
    access.catch(() => this.#recent.delete(key));
    return access;
  }

  assertMayView(credentials: BackstageCredentials): Promise<void> {
    return this.directory.assertMayView(credentials);
  }

  assertMayCreate(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<void> {
    return this.directory.assertMayCreate(entityRef, credentials);
  }
}
