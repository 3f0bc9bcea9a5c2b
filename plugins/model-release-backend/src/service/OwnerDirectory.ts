import {
  Actor,
  OwnerRule,
} from '@model-release/backstage-plugin-model-release-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { StepOwners } from '../domain/openRelease';

/** Asks the catalog who owns what. */
export interface OwnerDirectory {
  /** One answer for each rule, in order. */
  resolve(model: Entity, rules: OwnerRule[]): Promise<StepOwners[]>;
}

/** Finds out who is asking. */
export interface ActorDirectory {
  /**
   * @param freshness - `live` asks the catalog for the person's groups now, as a decision needs it;
   * `recent` may answer from the last seconds, as a page needs it
   */
  identify(
    credentials: BackstageCredentials,
    freshness: 'live' | 'recent',
  ): Promise<Actor>;
  /**
   * Through what a User owns things: their own ref, their groups and the groups above those.
   *
   * @returns `undefined` when the catalog has no such User
   */
  ownershipOf(userRef: string): Promise<string[] | undefined>;
}
