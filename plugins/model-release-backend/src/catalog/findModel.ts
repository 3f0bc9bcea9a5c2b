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
 * Looks a model up for somebody.
 *
 * @param credentials - the caller's own, so that nobody reaches what the catalog hides from them
 * @throws ModelReleaseError `unknown_entity` when it does not exist or may not be read,
 * `not_a_model` when it is something else
 */
export type FindModel = (
  entityRef: string,
  credentials: BackstageCredentials,
) => Promise<Entity>;

/** Makes the look-up, with what counts as a model taken from `modelRelease.modelFilter`. */
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
        `entityRef: ${entityRef} is not in the catalog, or you may not see it.`,
      );
    }
    if (!isModel(entity)) {
      throw new ModelReleaseError(
        'not_a_model',
        `entityRef: ${stringifyEntityRef(entity)} (${entity.kind}${
          entity.spec?.type ? ` of type ${entity.spec.type}` : ''
        }) is not one of the kinds and types that count as models here.`,
      );
    }
    return entity;
  };
}

/**
 * Looks a model up for what happens by itself, whoever may see it. It is answered also when it does
 * not count as a model any more: its releases go on.
 */
export type LoadModel = (entityRef: string) => Promise<Entity | undefined>;

/** Makes the look-up, with the plugin's own credentials. */
export function createLoadModel(options: {
  catalog: CatalogService;
  auth: AuthService;
}): LoadModel {
  return async entityRef => {
    const { catalog, credentials } = await ownAccess(options);
    return catalog.getEntityByRef(entityRef, { credentials });
  };
}
