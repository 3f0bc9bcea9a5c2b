import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Actor,
  isUserRef,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { serviceRef } from '../lib/serviceRef';
import { ActorDirectory } from '../ports/OwnerDirectory';
import { ownAccess } from './catalogAccess';
import { Freshness, RecentAnswers } from '../lib/RecentAnswers';
import { walkUp } from './walkUp';

/** How long pages may use a cached answer. */
const RECENT_MS = 5_000;
const MAX_REMEMBERED = 1_000;

/** What the catalog says about a User; no refs when the User does not exist. */
interface Ownership {
  refs?: string[];
}

/**
 * Finds out who is asking, and through which groups they own things.
 *
 * Groups are looked up with the plugin's own credentials: what somebody owns must not depend on what
 * they may read.
 */
export class CatalogActorDirectory implements ActorDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #recent: RecentAnswers<Ownership>;

  /** @param options - `now` is the time in milliseconds */
  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    now: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#recent = new RecentAnswers({
      ttlMs: RECENT_MS,
      maxEntries: MAX_REMEMBERED,
      now: options.now,
    });
  }

  /** @throws ModelReleaseError `not_signed_in` when the credentials belong to nobody */
  async identify(
    credentials: BackstageCredentials,
    freshness: Freshness,
  ): Promise<Actor> {
    if (this.#auth.isPrincipal(credentials, 'user')) {
      const { userEntityRef, actor } = credentials.principal;
      const ref = userEntityRef.toLocaleLowerCase('en-US');
      // A User that the catalog does not have owns nothing: tokens can outlive their Users.
      const { refs = [] } = await this.ownership(ref, freshness);
      return {
        kind: 'user',
        ref,
        ...(actor && { delegatedBy: actor.subject }),
        ownershipRefs: refs,
      };
    }
    if (this.#auth.isPrincipal(credentials, 'service')) {
      const ref = serviceRef(credentials.principal.subject);
      return { kind: 'service', ref, ownershipRefs: [ref] };
    }
    throw new ModelReleaseError('not_signed_in', 'Sign in first.');
  }

  async ownershipOf(
    userRef: string,
    freshness: Freshness = 'live',
  ): Promise<string[] | undefined> {
    const ref = stringifyEntityRef(parseEntityRef(userRef));
    return isUserRef(ref)
      ? (await this.ownership(ref, freshness)).refs
      : undefined;
  }

  private ownership(userRef: string, freshness: Freshness): Promise<Ownership> {
    return this.#recent.get(userRef, freshness, async () => {
      const access = await ownAccess({
        catalog: this.#catalog,
        auth: this.#auth,
      });
      return { refs: await walkUp(userRef, access) };
    });
  }
}
