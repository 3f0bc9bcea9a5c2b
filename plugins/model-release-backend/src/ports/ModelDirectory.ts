import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Prerequisite } from '@model-release/backstage-plugin-model-release-common';

/** Asks the catalog about models. */
export interface ModelDirectory {
  /**
   * Finds a model as the caller may see it.
   *
   * @throws ModelReleaseError `unknown_entity` or `not_a_model`
   */
  find(ref: string, credentials: BackstageCredentials): Promise<Entity>;
  /**
   * Finds a model for background work, whoever may see it.
   *
   * @returns `undefined` when the catalog does not have it any more
   */
  load(ref: string): Promise<Entity | undefined>;
  /** Whether the model has exactly one accountable owner that exists, and which one. */
  accountableOwner(
    model: Entity,
  ): Promise<{ prerequisite: Prerequisite; owner?: string }>;
}
