import { Entity } from '@backstage/catalog-model';

/** The parts of an entity that say who it is, whether it still counts, and how it relates to others. */
export const RELATION_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'relations',
];

/** Lower-cased refs that an entity relates to, without repetition. */
export function relatedRefs(entity: Entity, type: string): string[] {
  const refs = (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
  return [...new Set(refs)];
}
