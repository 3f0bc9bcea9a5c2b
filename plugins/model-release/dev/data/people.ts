import type { Entity } from '@backstage/catalog-model';

/** Who is in which group of the made-up company. */
const GROUPS: Record<string, { title: string; people: string[] }> = {
  'support-ml': { title: 'Support ML', people: ['nell.farrow', 'otis.plume'] },
  'ml-platform': { title: 'ML platform', people: ['ines.halyard'] },
  'ml-platform-leads': { title: 'ML platform leads', people: ['bram.kettle'] },
  'data-governance': { title: 'Data governance', people: ['wanda.quill'] },
  appsec: {
    title: 'Application security',
    people: ['theo.bracken', 'cass.ember'],
  },
  'security-operations-leads': {
    title: 'Security operations leads',
    people: ['marta.sorrel', 'cass.ember'],
  },
};

const NAMES: Record<string, string> = {
  'nell.farrow': 'Nell Farrow',
  'otis.plume': 'Otis Plume',
  'ines.halyard': 'Ines Halyard',
  'bram.kettle': 'Bram Kettle',
  'wanda.quill': 'Wanda Quill',
  'theo.bracken': 'Theo Bracken',
  'cass.ember': 'Cass Ember',
  'marta.sorrel': 'Marta Sorrel',
  'juno.reed': 'Juno Reed',
};

/** The groups that somebody is in. */
export function groupsOf(person: string): string[] {
  return Object.keys(GROUPS).filter(group =>
    GROUPS[group].people.includes(person),
  );
}

/** The people of each group, by the group's ref. */
export const members = Object.fromEntries(
  Object.entries(GROUPS).map(([group, { people: names }]) => [
    `group:default/${group}`,
    names.map(name => `user:default/${name}`),
  ]),
);

/** The company as the catalog knows it. */
export const people: Entity[] = [
  ...Object.entries(GROUPS).map(([name, { title }]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', profile: { displayName: title }, children: [] },
  })),
  ...Object.entries(NAMES).map(([name, displayName]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: { profile: { displayName } },
    relations: groupsOf(name).map(group => ({
      type: 'memberOf',
      targetRef: `group:default/${group}`,
    })),
  })),
];
