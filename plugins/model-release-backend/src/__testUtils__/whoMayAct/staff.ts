import { Entity } from '@backstage/catalog-model';
import { group, groupWithRole, resource, user } from '../entities';

const MEMBERSHIPS: Record<string, readonly string[]> = {
  nora: [],
  rita: ['reviewers'],
  nadia: [],
  olga: ['reviewers'],
  omar: ['reviewers'],
  theo: ['reviewers', 'second-reviewers'],
  nils: ['night-shift'],
  gina: ['reviewers'],
  sven: ['reviewers'],
  ossi: ['reviewers'],
  cora: ['preparers', 'reviewers'],
  carl: ['preparers'],
  paul: ['preparers'],
  dora: [],
  cleo: [],
  sue: [],
  dana: [],
  gus: [],
  rolf: [],
  remy: [],
  dirk: [],
  emil: [],
  fred: [],
  zoe: [],
  adam: ['duty-managers'],
  wanda: [],
  ada: [],
  mona: ['model-makers'],
};

/** Who has a say over every release, in the portal's configuration. */
export const AUTHORITIES = {
  administrators: ['group:default/administrators'],
  waivers: ['user:default/wanda'],
};

/** Two groups own the steps, one of them with a group below it. */
export const STAFF: Entity[] = [
  group('model-makers'),
  group('preparers'),
  groupWithRole('reviewers', 'reviewer'),
  groupWithRole('second-reviewers', 'reviewer'),
  group('night-shift', 'reviewers'),
  group('administrators'),
  group('duty-managers', 'administrators'),
  ...Object.entries(MEMBERSHIPS).map(([name, groups]) => user(name, ...groups)),
  resource('support-replies', 'ai-model', 'model-makers'),
];
