import { Entity } from '@backstage/catalog-model';

interface Details {
  annotations?: Record<string, string>;
  spec?: Entity['spec'];
  /** Refs by the type of the relation. */
  relations?: Array<[type: string, targetRef: string]>;
}

function entity(kind: string, name: string, details: Details = {}): Entity {
  const { annotations = {}, spec = {}, relations = [] } = details;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

/** A User in groups of the default namespace. */
export function aUser(name: string, groups: readonly string[]): Entity {
  return entity('User', name, {
    relations: groups.map(group => ['memberOf', `group:default/${group}`]),
  });
}

/** A Group with a role, or below another group, or neither. */
export function aGroup(
  name: string,
  { role, parent }: { role?: string; parent?: string } = {},
): Entity {
  return entity('Group', name, {
    annotations: role ? { 'model-release.dev/roles': role } : {},
    relations: parent ? [['childOf', `group:default/${parent}`]] : [],
  });
}

/** The model that every request of these tests is about. */
export function theModel(owner: string): Entity {
  return entity('Resource', 'support-replies', {
    spec: { type: 'ai-model', owner },
    relations: [['ownedBy', `group:default/${owner}`]],
  });
}
