import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseAccess } from '../domain/ReleaseAccess';
import { Freshness, RecentAnswers } from '../lib/RecentAnswers';
import { AccessDirectory } from '../ports/AccessDirectory';

const MAX_REMEMBERED = 1_000;

/**
 * Asks the policy again for those who read only after some seconds: a question costs a request to another
 * plugin, and pages ask many times a minute. Whoever decides something is asked about every time.
 */
export class RecentAccessDirectory
  implements Pick<AccessDirectory, 'accessOf'>
{
  static of(
    directory: Pick<AccessDirectory, 'accessOf'>,
    age: { ttlMs: number; now: () => number },
  ): RecentAccessDirectory {
    return new RecentAccessDirectory(directory, age);
  }

  readonly #recent: RecentAnswers<ReleaseAccess>;

  private constructor(
    private readonly directory: Pick<AccessDirectory, 'accessOf'>,
    age: { ttlMs: number; now: () => number },
  ) {
    this.#recent = new RecentAnswers({ ...age, maxEntries: MAX_REMEMBERED });
  }

  accessOf(
    credentials: BackstageCredentials,
    freshness: Freshness = 'live',
  ): Promise<ReleaseAccess> {
    // All that a policy can know of somebody: who they are, and what their token is restricted to.
    const key = JSON.stringify(credentials.principal);
    return this.#recent.get(key, freshness, () =>
      this.directory.accessOf(credentials),
    );
  }
}
