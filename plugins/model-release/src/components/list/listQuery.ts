import {
  OPEN_RELEASE_STATUSES,
  RELEASE_STATUSES,
  type ListReleasesQuery,
  type ReleaseStatus,
} from '@model-release/backstage-plugin-model-release-common';

/** The tabs of the page. */
export const LIST_TABS = ['mine', 'requested', 'pending', 'done'] as const;

export type ListTab = (typeof LIST_TABS)[number];

export type ListOrder = NonNullable<ListReleasesQuery['orderBy']>;

/** Filters that are a text in the address, by their names there. */
const TEXTS = [
  'model',
  'owner',
  'requester',
  'environment',
  'state',
  'risk',
  'from',
  'to',
  'text',
  'sort',
] as const;

/** What the page shows; kept in the address, so that it can be shared. */
export interface ListFilters
  extends Partial<Record<(typeof TEXTS)[number], string>> {
  tab: ListTab;
  state?: ReleaseStatus;
  risk?: Risk;
  /** Days as `2026-03-31`: of the request, or of the release where all have ended. */
  from?: string;
  to?: string;
  sort?: ListOrder;
  overdue: boolean;
}

export const RISKS = ['low', 'medium', 'high'] as const;
export type Risk = (typeof RISKS)[number];

/** Nothing narrows the list. */
export const NO_FILTERS: Partial<ListFilters> = {
  ...Object.fromEntries(TEXTS.map(name => [name, undefined])),
  overdue: false,
};

/** The states that a tab can be narrowed to. */
export function statesOf(tab: ListTab): ReleaseStatus[] {
  return RELEASE_STATUSES.filter(
    status =>
      tab === 'requested' ||
      OPEN_RELEASE_STATUSES.includes(status) === (tab !== 'done'),
  );
}

/** The orders that a tab offers, its usual one first. */
export function ordersOf(tab: ListTab): ListOrder[] {
  if (tab === 'requested') {
    return ['createdAt', 'updatedAt', 'dueAt'];
  }
  return tab === 'done'
    ? ['updatedAt', 'createdAt']
    : ['dueAt', 'createdAt', 'updatedAt'];
}

const isDay = (text: string) =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** Whether the address says something that there is. */
function isKnown(
  name: (typeof TEXTS)[number],
  value: string,
  tab: ListTab,
): boolean {
  const choices: Partial<Record<typeof name, readonly string[]>> = {
    state: statesOf(tab),
    risk: RISKS,
    sort: ordersOf(tab),
  };
  return name === 'from' || name === 'to'
    ? isDay(value)
    : choices[name]?.includes(value) ?? true;
}

/** Reads the filters from the address. Unknown values count as not given. */
export function readFilters(parameters: URLSearchParams): ListFilters {
  const named = parameters.get('tab');
  const tab = LIST_TABS.find(known => known === named) ?? 'mine';
  const texts = TEXTS.map(name => {
    const value = parameters.get(name);
    return [name, value && isKnown(name, value, tab) ? value : undefined];
  });
  return {
    ...Object.fromEntries(texts),
    tab,
    overdue: parameters.get('overdue') === 'true',
  };
}

/** Writes the filters to the address; what is as usual is left out. */
export function writeFilters(filters: ListFilters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (filters.tab !== 'mine') {
    parameters.set('tab', filters.tab);
  }
  for (const name of TEXTS) {
    const value = filters[name];
    if (value && isKnown(name, value, filters.tab)) {
      parameters.set(name, value);
    }
  }
  if (filters.overdue) {
    parameters.set('overdue', 'true');
  }
  return parameters;
}

const TAB_QUERIES: Record<ListTab, ListReleasesQuery> = {
  mine: { status: ['pending'], owner: 'me' },
  requested: { requester: 'me' },
  pending: { status: ['pending'] },
  done: { status: ['done'] },
};

/** Days of the request; of what has ended, of the release. */
function daysOf({ tab, from, to }: ListFilters): ListReleasesQuery {
  return tab === 'done'
    ? { releasedFrom: from, releasedTo: to }
    : { createdFrom: from, createdTo: to };
}

/** What to ask the back end for. */
export function listQuery(filters: ListFilters): ListReleasesQuery {
  const { tab, model, owner, requester, state, risk } = filters;
  const usual = TAB_QUERIES[tab];
  return {
    entityRef: model,
    owner: tab === 'pending' ? owner : undefined,
    requester,
    environment: filters.environment,
    risk: risk && [risk],
    text: filters.text,
    overdue: (tab !== 'done' && filters.overdue) || undefined,
    ...daysOf(filters),
    ...usual,
    ...(state && { status: [state] }),
    orderBy: filters.sort ?? ordersOf(tab)[0],
  };
}

/** Whether anything narrows the list. */
export function isFiltered(filters: ListFilters): boolean {
  return (
    filters.overdue ||
    TEXTS.some(name => name !== 'sort' && filters[name] !== undefined)
  );
}
