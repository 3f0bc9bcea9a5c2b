import type { ConfigApi } from '@backstage/core-plugin-api';
import {
  readOptionalFilterPredicateFromConfig,
  type FilterPredicate,
} from '@backstage/filter-predicates';
import { DEFAULT_MODEL_FILTER } from '@model-release/backstage-plugin-model-release-common';

/** What counts as a model: one predicate for the whole portal, `modelRelease.modelFilter`. */
export function modelFilter(config: ConfigApi | undefined): FilterPredicate {
  return (
    (config &&
      readOptionalFilterPredicateFromConfig(config, {
        key: 'modelRelease.modelFilter',
      })) ??
    DEFAULT_MODEL_FILTER
  );
}
