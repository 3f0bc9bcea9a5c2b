import type { ModelReleaseApi } from '@model-release/backstage-plugin-model-release-common';
import type { ListFilters } from './listQuery';
import { loadMoreReleases, loadReleases } from './loadReleases';
import { releasesCsv } from './releasesCsv';

/** The most that the back end gives at once. */
const AT_ONCE = 100;

/** What a spreadsheet is read for; more is asked of the API. */
export const MOST_EXPORTED = 5_000;

/** A file, and whether there are more releases than it has. */
export interface ExportedList {
  csv: string;
  count: number;
  isCut: boolean;
}

/** Everything that the list shows with these filters, in its order, page by page. */
export async function exportReleases(
  api: Pick<ModelReleaseApi, 'listReleases'>,
  filters: ListFilters,
): Promise<ExportedList> {
  let list = await loadReleases(api, filters, AT_ONCE);
  while (list.nextCursor !== undefined && list.items.length < MOST_EXPORTED) {
    list = await loadMoreReleases(api, filters, AT_ONCE, list);
  }
  const { items, nextCursor } = list;
  return {
    csv: releasesCsv(items.slice(0, MOST_EXPORTED)),
    count: Math.min(items.length, MOST_EXPORTED),
    isCut: nextCursor !== undefined || items.length > MOST_EXPORTED,
  };
}
