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
  { annotations, relations = [], spec }: Options = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const toGroups = (type: string, names: readonly string[]) =>
  names.map((name): [string, string] => [type, `group:default/${name}`]);

/** A User who is a member of groups of the default namespace. */
export function user(name: string, ...memberOf: readonly string[]): Entity {
  return entity('User', name, { relations: toGroups('memberOf', memberOf) });
}

/** A Group, possibly below others of the default namespace. */
export function group(name: string, ...parents: readonly string[]): Entity {
  return entity('Group', name, { relations: toGroups('childOf', parents) });
}

/** A Group whose members have a role. */
export function groupWithRole(name: string, role: string): Entity {
  const annotations = { 'model-release.dev/roles': role };
  return entity('Group', name, { annotations });
}

/** A Resource of groups of the default namespace. */
export function resource(
  name: string,
  type: string,
  ...owners: readonly string[]
): Entity {
  return entity('Resource', name, {
    spec: { type, owner: owners[0] },
    relations: toGroups('ownedBy', owners),
  });
}
