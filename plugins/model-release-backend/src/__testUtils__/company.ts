import { Entity } from '@backstage/catalog-model';
import { entity, group, groupWithRole, resource, user } from './entities';

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
  'security-operations-leads': 'security-operations-leader',
  'ml-platform': 'ml-platform',
};

/** A small company in the catalog: every role of the shipped runbook, and models to release. */
export const COMPANY: Entity[] = [
  group('support-ml'),
  group('security'),
  entity('Group', 'appsec', {
    annotations: { 'model-release.dev/roles': 'application-security' },
    relations: [['childOf', 'group:default/security']],
  }),
  ...Object.entries(ROLES).map(([name, role]) => groupWithRole(name, role)),
  ...Object.entries(MEMBERSHIPS).map(([name, groups]) => user(name, ...groups)),
  resource('support-replies', 'ai-model', 'support-ml'),
  resource('two-owners', 'ai-model', 'support-ml', 'appsec'),
  resource('no-owner', 'ai-model'),
  resource('dangling-owner', 'ai-model', 'gone'),
  resource('ticket-store', 'database', 'support-ml'),
];
