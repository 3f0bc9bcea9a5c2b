import {
  Actor,
  StepDefinition,
} from '@model-release/backstage-plugin-model-release-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { StepOwners } from '../domain/stepOwners';

/** What says who owns a step: its owner rule and the Group or User that has to sign it. */
export type OwnedStep = Pick<StepDefinition, 'owner' | 'approval'>;

/** Whether a Group or User may be given what others own. */
export type Eligibility = 'eligible' | 'not_a_member' | 'unknown';

/** Asks the catalog who owns what. */
export interface OwnerDirectory {
  /**
   * One answer for each step, in order. Who has to sign a sign-off owns it beside the owner of its
   * rule.
   */
  resolve(
    model: Entity,
    steps: ReadonlyArray<OwnedStep>,
  ): Promise<StepOwners[]>;
  /**
   * The Users behind Groups and Users, nested groups included, by ref: for pages to show, so the
   * answer may be a minute old, and is cut where there are many.
   */
  peopleBehind(
    refs: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>;
  /**
   * Whether a Group or User is one of the owners, or belongs to one, directly or through groups.
   * Asked live.
   */
  eligibility(ref: string, owners: readonly string[]): Promise<Eligibility>;
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
   * Through what a User owns things: their own ref, their groups and the groups above those. Asked
   * live unless told otherwise.
   *
   * @returns `undefined` when the catalog has no such User
   */
  ownershipOf(
    userRef: string,
    freshness?: 'live' | 'recent',
  ): Promise<string[] | undefined>;
}
