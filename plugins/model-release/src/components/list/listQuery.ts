import type { ListReleasesQuery } from '@model-release/backstage-plugin-model-release-common';

/** The tabs of the page. */
export const LIST_TABS = ['mine', 'pending', 'done'] as const;

export type ListTab = (typeof LIST_TABS)[number];

/** What the page shows; kept in the address, so that it can be shared. */
export interface ListFilters {
  tab: ListTab;
  environment?: string;
  overdue: boolean;
  text?: string;
}

/** Nothing narrows the list. */
export const NO_FILTERS: Omit<ListFilters, 'tab'> = {
  environment: undefined,
  overdue: false,
  text: undefined,
};

/** Reads the filters from the address. Unknown values count as not given. */
export function readFilters(parameters: URLSearchParams): ListFilters {
  const tab = parameters.get('tab');
  return {
    tab: LIST_TABS.find(known => known === tab) ?? 'mine',
    environment: parameters.get('environment') || undefined,
    overdue: parameters.get('overdue') === 'true',
    text: parameters.get('text') || undefined,
  };
}

/** Writes the filters to the address; what is as usual is left out. */
export function writeFilters(filters: ListFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (filters.tab !== 'mine') {
    parameters.set('tab', filters.tab);
  }
  if (filters.environment) {
    parameters.set('environment', filters.environment);
  }
  if (filters.overdue) {
    parameters.set('overdue', 'true');
  }
  if (filters.text) {
    parameters.set('text', filters.text);
  }
  return parameters;
}

const TAB_QUERIES: Record<ListTab, ListReleasesQuery> = {
  mine: { status: ['pending'], owner: 'me', orderBy: 'dueAt' },
  pending: { status: ['pending'], orderBy: 'dueAt' },
  done: { status: ['done'], orderBy: 'createdAt' },
};

/** What to ask the back end for. */
export function listQuery(filters: ListFilters): ListReleasesQuery {
  return {
    ...TAB_QUERIES[filters.tab],
    environment: filters.environment,
    overdue: (filters.tab !== 'done' && filters.overdue) || undefined,
    text: filters.text,
  };
}

/** Whether anything narrows the list. */
export function isFiltered(filters: ListFilters): boolean {
  return Boolean(filters.environment || filters.overdue || filters.text);
}
