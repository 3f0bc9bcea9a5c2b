import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { modelFilter } from '../../api/modelFilter';
import { useLive, type Live } from '../../hooks/useLive';

/** As many as one looks through without typing more. */
const MOST = 20;

/** A model as a person chooses it. */
export interface ModelChoice {
  ref: string;
  title: string;
  description?: string;
}

function choiceOf(entity: Entity): ModelChoice {
  const { name, title = name, description } = entity.metadata;
  return { ref: stringifyEntityRef(entity), title, description };
}

/** Models of the catalog that the reader may see, by name or title; the first few, and whether that is all. */
export function useModels(
  text: string | undefined,
): Live<{ models: ModelChoice[]; isAll: boolean }> {
  const catalog = useApi(catalogApiRef);
  const config = useApi(configApiRef);
  return useLive(text ?? '', async () => {
    const { items, pageInfo } = await catalog.queryEntities({
      query: modelFilter(config),
      ...(text && {
        fullTextFilter: {
          term: text,
          fields: ['metadata.name', 'metadata.title'],
        },
      }),
      fields: [
        'kind',
        'metadata.name',
        'metadata.namespace',
        'metadata.title',
        'metadata.description',
      ],
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: MOST,
    });
    return { models: items.map(choiceOf), isAll: !pageInfo.nextCursor };
  });
}
