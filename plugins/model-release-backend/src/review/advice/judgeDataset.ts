import {
  DATASET_ANNOTATION,
  DatasetAdvice,
  LICENSE_ANNOTATION,
} from '@model-release/backstage-plugin-model-release-common';

/** A dataset in the catalog. */
interface FoundDataset {
  entityRef: string;
  title?: string;
  license?: string;
  others: readonly string[];
}

function concernOf(
  id: string,
  { entityRef, license, others }: FoundDataset,
): string | undefined {
  const sentences = [
    ...(others.length > 0
      ? [`${[entityRef, ...others].join(' and ')} share the ID ${id}.`]
      : []),
    ...(license === undefined
      ? [
          `The catalog has no license for it. Add the annotation ${LICENSE_ANNOTATION} to ${entityRef}.`,
        ]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/**
 * Advice on one dataset of a model card. Its license is judged elsewhere, together with that of the
 * model.
 *
 * @param found - `not_asked` when the card names more datasets than are looked up
 */
export function judgeDataset(
  id: string,
  found: FoundDataset | undefined | 'not_asked',
): DatasetAdvice {
  if (found === 'not_asked') {
    return {
      id,
      concern:
        'The model card lists too many datasets; this one was not looked up.',
    };
  }
  if (found === undefined) {
    return {
      id,
      concern: `It is not in the catalog, so its provenance and license must be documented elsewhere. To link it, annotate an entity with ${DATASET_ANNOTATION}: ${id}`,
    };
  }
  const { entityRef, title, license } = found;
  return { id, entityRef, title, license, concern: concernOf(id, found) };
}
