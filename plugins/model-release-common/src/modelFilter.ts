import { Entity } from '@backstage/catalog-model';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';

/**
 * What counts as a model when the configuration does not say otherwise. Kinds compare without
 * regard to case.
 *
 * @public
 */
export const DEFAULT_MODEL_FILTER: FilterPredicate = {
  $any: [
    { kind: 'Resource', 'spec.type': 'ai-model' },
    { kind: 'Component', 'spec.type': 'model-server' },
    {
      kind: { $in: ['API', 'AiModelServerAPI'] },
      'spec.type': 'ai-model-server',
    },
    { kind: 'AiResource', 'spec.type': 'ai-model' },
    {
      'metadata.annotations.rhdh.io/ai-asset-category': {
        $in: ['ai-model', 'model-server'],
      },
    },
  ],
};

/** Makes the question "is this entity a model?" from a predicate. @public */
export function createIsModel(
  filter: FilterPredicate = DEFAULT_MODEL_FILTER,
): (entity: Entity) => boolean {
  return filterPredicateToFilterFunction<Entity>(filter);
}
