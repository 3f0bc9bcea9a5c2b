import {
  Actor,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Freshness } from '../lib/RecentAnswers';
import { PeopleBehind } from '../domain/PeopleBehind';
import { StepOwners } from '../domain/stepOwners';

/** What determines the owners of a step: its owner rule and the required signer. */
export type OwnedStep = Pick<StepDefinition, 'owner' | 'approval'>;

/** Whether a step can be reassigned to a Group or User. */
export type Eligibility = 'eligible' | 'not_a_member' | 'unknown';

/** Resolves owners from the catalog. */
export interface OwnerDirectory {
  /**
   * One result per step, in order. The required signer of a sign-off owns it in addition to the
   * owners of its rule.
   */
  resolve(
    model: Entity,
    steps: ReadonlyArray<OwnedStep>,
  ): Promise<StepOwners[]>;
  /**
   * The Users behind Groups and Users, nested groups included, by ref: for pages to show, so the
   * answer may be a minute old, and is cut where there are many.
   */
  peopleBehind(refs: readonly string[]): Promise<PeopleBehind>;
  /**
   * The same for decisions: asked live, for all refs together. Behind a User who is not in the catalog
   * there is nobody; of a large group there are enough people for every rule, not all.
   */
  peopleNow(refs: readonly string[]): Promise<PeopleBehind>;
  /**
   * Refs of the Users directly in the Groups above these Groups, and in those that these Users are in. Of
   * a large group nobody. Asked live.
   */
  peopleAbove(refs: readonly string[]): Promise<string[]>;
  /**
   * Whether a Group or User is one of the owners, or belongs to one, directly or through groups.
   * Asked live.
   */
  eligibility(ref: string, owners: readonly string[]): Promise<Eligibility>;
}

/** Identifies callers. */
export interface ActorDirectory {
  /**
   * @param freshness - `live` asks the catalog for the person's groups now, as a decision needs it;
   * `recent` may answer from the last seconds, as a page needs it
   */
  identify(
    credentials: BackstageCredentials,
    freshness: Freshness,
  ): Promise<Actor>;
  /**
   * The ownership refs of a User: their own, their groups, and the parents of those. Queried live
   * unless told otherwise.
   *
   * @returns `undefined` when the catalog has no such User
   */
  ownershipOf(
    userRef: string,
    freshness?: Freshness,
  ): Promise<string[] | undefined>;
}
