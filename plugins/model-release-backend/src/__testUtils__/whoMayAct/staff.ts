import { Entity } from '@backstage/catalog-model';
import { aGroup, aUser, theModel } from './entities';

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
};

/** Two groups own the steps, one of them with a group below it. */
export const STAFF: Entity[] = [
  aGroup('model-makers'),
  aGroup('preparers'),
  aGroup('reviewers', { role: 'reviewer' }),
  aGroup('second-reviewers', { role: 'reviewer' }),
  aGroup('night-shift', { parent: 'reviewers' }),
  ...Object.entries(MEMBERSHIPS).map(([name, groups]) => aUser(name, groups)),
  theModel('model-makers'),
];
