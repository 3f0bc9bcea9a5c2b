import { Entity } from '@backstage/catalog-model';
import { OwnerRule } from '@model-release/backstage-plugin-model-release-common';
import { OwnedStep } from '../../ports/OwnerDirectory';

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

/** A User who is a member of groups of the default namespace. */
export function user(name: string, ...memberOf: string[]): Entity {
  return entity('User', name, {
    relations: memberOf.map(of => ['memberOf', `group:default/${of}`]),
  });
}

/** A Group, possibly below others of the default namespace. */
export function group(name: string, ...parents: string[]): Entity {
  return entity('Group', name, {
    relations: parents.map(parent => ['childOf', `group:default/${parent}`]),
  });
}

/** A sign-off by the owner of a rule, and possibly by somebody who must be among the signers. */
export function signOff(owner: OwnerRule, include?: string): OwnedStep {
  return {
    owner,
    approval: {
      count: 2,
      include,
      separateFrom: ['requester', 'completers'],
      statement: 'I looked at it.',
    },
  };
}
