import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { readOptionalFilterPredicateFromConfig } from '@backstage/filter-predicates';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  createIsModel,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { ownAccess } from './catalogAccess';

/**
 * Looks up a model for a caller.
 *
 * @param credentials - the caller's own, so that nobody reaches what the catalog hides from them
 * @throws ModelReleaseError `unknown_entity` when it does not exist or may not be read,
 *   `not_a_model` when it is something else
 */
export type FindModel = (
  entityRef: string,
  credentials: BackstageCredentials,
) => Promise<Entity>;

/** Creates the look-up; `modelRelease.modelFilter` says what counts as a model. */
export function createFindModel(options: {
  catalog: CatalogService;
  config: Config;
}): FindModel {
  const isModel = createIsModel(
    readOptionalFilterPredicateFromConfig(options.config, {
      key: 'modelRelease.modelFilter',
    }),
  );
  return async (entityRef, credentials) => {
    const entity = await options.catalog.getEntityByRef(entityRef, {
      credentials,
    });
    if (!entity) {
      throw new ModelReleaseError(
        'unknown_entity',
        `entityRef: ${entityRef} is not in the catalog, or you do not have permission to see it.`,
      );
    }
    if (!isModel(entity)) {
      throw new ModelReleaseError(
        'not_a_model',
        `entityRef: ${stringifyEntityRef(entity)} (${entity.kind}${
          entity.spec?.type ? ` of type ${entity.spec.type}` : ''
        }) does not count as a model: modelRelease.modelFilter does not match it.`,
      );
    }
    return entity;
  };
}

/**
 * Looks up a model for background work, whoever may see it. It is found even when it no longer
 * counts as a model: its releases continue.
 */
export type LoadModel = (entityRef: string) => Promise<Entity | undefined>;

/** Creates the look-up, with the plugin's own credentials. */
export function createLoadModel(options: {
  catalog: CatalogService;
  auth: AuthService;
}): LoadModel {
  return async entityRef => {
    const { catalog, credentials } = await ownAccess(options);
    return catalog.getEntityByRef(entityRef, { credentials });
  };
}
