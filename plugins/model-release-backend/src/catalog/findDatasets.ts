import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DATASET_ANNOTATION,
  LICENSE_ANNOTATION,
} from '@model-release/backstage-plugin-model-release-common';
import { DatasetEntry, MAX_DATASETS } from '../ports/DatasetDirectory';
import { CatalogAccess } from './catalogAccess';

/** More entities than ids: several can share one. */
const MAX_ENTITIES = 500;

const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.license',
];

/**
 * The ref of the Resource that an id names without an annotation: `resource:default/tickets`,
 * `acme/tickets` for a namespace, `tickets` for the default one.
 */
function refNamedBy(id: string): string {
  const name = id.replace(/^resource:/i, '').toLowerCase();
  return `resource:${name.includes('/') ? name : `default/${name}`}`;
}

function isDatasetResource({ kind, spec }: Entity): boolean {
  return (
    kind.toLowerCase() === 'resource' &&
    String(spec?.type).toLowerCase() === 'dataset'
  );
}

function annotationOf(entity: Entity, name: string): string | undefined {
  return entity.metadata.annotations?.[name]?.trim() || undefined;
}

/** The entities that an id refers to, annotated ones first. */
function entitiesBehind(id: string, entities: readonly Entity[]): Entity[] {
  const annotated = entities.filter(
    entity =>
      annotationOf(entity, DATASET_ANNOTATION)?.toLowerCase() ===
      id.toLowerCase(),
  );
  return annotated.length > 0
    ? annotated
    : entities.filter(
        entity =>
          isDatasetResource(entity) &&
          stringifyEntityRef(entity) === refNamedBy(id),
      );
}

function toEntry([entity, ...others]: Entity[]): DatasetEntry {
  const license = entity.spec?.license;
  return {
    entityRef: stringifyEntityRef(entity),
    title: entity.metadata.title,
    license:
      annotationOf(entity, LICENSE_ANNOTATION) ??
      (typeof license === 'string' ? license.trim() || undefined : undefined),
    others: others.map(stringifyEntityRef),
  };
}

/**
 * The entities behind dataset ids: any whose annotation `model-release.dev/dataset` is the id, else
 * the Resource of type `dataset` that the id names. Upper and lower case are the same. The catalog
 * is asked once, and not at all when there are no ids.
 */
export async function findDatasets(
  ids: readonly string[],
  { catalog, credentials }: CatalogAccess,
): Promise<Map<string, DatasetEntry>> {
  const wanted = [...new Set(ids)].slice(0, MAX_DATASETS);
  if (wanted.length === 0) {
    return new Map();
  }
  const names = wanted.map(id => refNamedBy(id).split('/').slice(1).join('/'));
  const { items } = await catalog.queryEntities(
    {
      query: {
        $any: [
          { [`metadata.annotations.${DATASET_ANNOTATION}`]: { $in: wanted } },
          {
            kind: 'Resource',
            'spec.type': 'dataset',
            'metadata.name': { $in: [...new Set(names)] },
          },
        ],
      },
      fields: FIELDS,
      orderFields: { field: 'metadata.name', order: 'asc' },
      limit: MAX_ENTITIES,
    },
    { credentials },
  );
  const found = wanted
    .map(id => [id, entitiesBehind(id, items)] as const)
    .filter(([, entities]) => entities.length > 0);
  return new Map(found.map(([id, entities]) => [id, toEntry(entities)]));
}
