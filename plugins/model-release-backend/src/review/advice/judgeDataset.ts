import {
  DATASET_ANNOTATION,
  DatasetAdvice,
  LICENSE_ANNOTATION,
} from '@model-release/backstage-plugin-model-release-common';

/** What the catalog knows of a data set. */
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
      ? [`${[entityRef, ...others].join(' and ')} all go by the id ${id}.`]
      : []),
    ...(license === undefined
      ? [
          `The catalog does not say its license: add the annotation ${LICENSE_ANNOTATION} to ${entityRef}.`,
        ]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : undefined;
}

/**
 * What to say of one data set of a model card. Its license is judged elsewhere, beside that of the
 * model.
 *
 * @param found - `not_asked` when the card names more data sets than are looked up
 */
export function judgeDataset(
  id: string,
  found: FoundDataset | undefined | 'not_asked',
): DatasetAdvice {
  if (found === 'not_asked') {
    return { id, concern: 'The card names so many that it was not looked up.' };
  }
  if (found === undefined) {
    return {
      id,
      concern: `It is not in the catalog, so its origin and license have to be shown in another way. To link it, annotate an entity with ${DATASET_ANNOTATION}: ${id}`,
    };
  }
  const { entityRef, title, license } = found;
  return { id, entityRef, title, license, concern: concernOf(id, found) };
}
