import { Entity } from '@backstage/catalog-model';

const MEMBERSHIPS: Record<string, string[]> = {
  nora: ['support-ml'],
  otto: ['support-ml'],
  lena: ['ml-platform-leads'],
  dara: ['data-governance'],
  sami: ['appsec'],
  vera: ['security-operations-leads'],
  wim: ['security-operations-leads', 'appsec'],
  pia: ['ml-platform'],
  zoe: [],
};

const ROLES: Record<string, string> = {
  'ml-platform-leads': 'ml-platform-lead',
  'data-governance': 'data-governance',
  appsec: 'application-security',
  'security-operations-leads': 'security-operations-leader',
  'ml-platform': 'ml-platform',
};

const GROUPS = ['support-ml', 'security', ...Object.keys(ROLES)];

function group(name: string): Entity {
  const role = ROLES[name];
  const parent = name === 'appsec' ? 'security' : undefined;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: {
      name,
      namespace: 'default',
      annotations: role ? { 'model-release.dev/roles': role } : {},
    },
    spec: { type: 'team', children: [] },
    relations: parent
      ? [{ type: 'childOf', targetRef: `group:default/${parent}` }]
      : [],
  };
}

function user([name, groups]: [string, string[]]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { memberOf: groups },
    relations: groups.map(target => ({
      type: 'memberOf',
      targetRef: `group:default/${target}`,
    })),
  };
}

function resource(name: string, type: string, owners: string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type, owner: owners[0] },
    relations: owners.map(owner => ({
      type: 'ownedBy',
      targetRef: `group:default/${owner}`,
    })),
  };
}

/** A small company in the catalog: every role of the shipped runbook, and models to release. */
export const COMPANY: Entity[] = [
  ...GROUPS.map(group),
  ...Object.entries(MEMBERSHIPS).map(user),
  resource('support-replies', 'ai-model', ['support-ml']),
  resource('two-owners', 'ai-model', ['support-ml', 'appsec']),
  resource('no-owner', 'ai-model', []),
  resource('dangling-owner', 'ai-model', ['gone']),
  resource('ticket-store', 'database', ['support-ml']),
];
