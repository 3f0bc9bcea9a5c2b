import { Entity } from '@backstage/catalog-model';

interface Options {
  annotations?: Record<string, string>;
  relations?: Array<[type: string, targetRef: string]>;
  spec?: Entity['spec'];
}

/** An entity of the default namespace, with what the catalog knows of its relations. */
export function entity(
  kind: string,
  name: string,
  options: Options = {},
): Entity {
  const { annotations, relations = [], spec } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** A model owned by the given refs. */
export function model(owners: string[], annotations?: Record<string, string>) {
  return entity('Resource', 'berth-planner', {
    annotations,
    relations: owners.map(owner => ['ownedBy', owner]),
    spec: { type: 'ai-model' },
  });
}
