import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Actor,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { ActorDirectory } from '../service/OwnerDirectory';
import { RELATION_FIELDS, relatedRefs } from './relations';
import { TtlCache } from './TtlCache';

/** How long a page may show who somebody was. */
const RECENT_MS = 5_000;
const MAX_REMEMBERED = 1_000;

/** Deeper than any company: each level costs one question to the catalog. */
const MAX_LEVELS = 20;

/**
 * Finds out who is asking, and through which groups they own things.
 *
 * A member of a group is a member of the groups above it. Groups are looked up with the plugin's own
 * credentials: what somebody owns must not depend on what they may read.
 */
export class CatalogActorDirectory implements ActorDirectory {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #recent: TtlCache<string[]>;

  /** @param options - `now` is the time in milliseconds */
  constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    now: () => number;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#recent = new TtlCache({
      ttlMs: RECENT_MS,
      maxEntries: MAX_REMEMBERED,
      now: options.now,
    });
  }

  /** @throws ModelReleaseError `not_signed_in` when the credentials belong to nobody */
  async identify(
    credentials: BackstageCredentials,
    freshness: 'live' | 'recent',
  ): Promise<Actor> {
    if (this.#auth.isPrincipal(credentials, 'user')) {
      const { userEntityRef, actor } = credentials.principal;
      const ref = userEntityRef.toLocaleLowerCase('en-US');
      return {
        kind: 'user',
        ref,
        ...(actor && { delegatedBy: actor.subject }),
        ownershipRefs: await this.ownershipRefs(ref, freshness),
      };
    }
    if (this.#auth.isPrincipal(credentials, 'service')) {
      const { subject } = credentials.principal;
      return { kind: 'service', ref: subject, ownershipRefs: [subject] };
    }
    throw new ModelReleaseError('not_signed_in', 'Sign in first.');
  }

  async ownershipOf(userRef: string): Promise<string[] | undefined> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const entity = await this.#catalog.getEntityByRef(userRef, { credentials });
    return entity?.kind.toLocaleLowerCase('en-US') === 'user'
      ? this.ownershipRefs(userRef, 'live')
      : undefined;
  }

  private async ownershipRefs(
    userRef: string,
    freshness: 'live' | 'recent',
  ): Promise<string[]> {
    const known =
      freshness === 'recent' ? this.#recent.get(userRef) : undefined;
    if (known) {
      return known;
    }
    const refs = await this.walkGroups(userRef);
    this.#recent.set(userRef, refs);
    return refs;
  }

  /** The user, their groups, the groups above those and so on, one level at a time. */
  private async walkGroups(userRef: string): Promise<string[]> {
    const credentials = await this.#auth.getOwnServiceCredentials();
    const refs = new Set([userRef]);
    let level = [userRef];
    for (let depth = 0; level.length > 0 && depth < MAX_LEVELS; depth++) {
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: level, fields: RELATION_FIELDS },
        { credentials },
      );
      const found = items.filter((entity): entity is Entity => Boolean(entity));
      level = found
        .flatMap(entity => [
          ...relatedRefs(entity, RELATION_MEMBER_OF),
          ...relatedRefs(entity, RELATION_CHILD_OF),
        ])
        .filter((ref, index, all) => all.indexOf(ref) === index)
        .filter(ref => !refs.has(ref));
      level.forEach(ref => refs.add(ref));
    }
    return [...refs];
  }
}
