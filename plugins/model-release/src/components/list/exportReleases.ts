import type {
  ModelReleaseApi,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { listQuery, type ListFilters } from './listQuery';
import { releasesCsv } from './releasesCsv';

/** The most that the back end gives at once. */
const LIMIT = 100;

/** What a spreadsheet is read for; more is asked of the API. */
export const MOST_EXPORTED = 5_000;

/** A file, and whether there are more releases than it has. */
export interface ExportedList {
  csv: string;
  count: number;
  isCut: boolean;
}

/** Everything that the filters select, in the order of the list, page by page. */
export async function exportReleases(
  api: Pick<ModelReleaseApi, 'listReleases'>,
  filters: ListFilters,
): Promise<ExportedList> {
  const query = { ...listQuery(filters), limit: LIMIT };
  const releases: ReleaseSummary[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.listReleases({ ...query, cursor });
    releases.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && releases.length < MOST_EXPORTED);
  return {
    csv: releasesCsv(releases.slice(0, MOST_EXPORTED)),
    count: Math.min(releases.length, MOST_EXPORTED),
    isCut: cursor !== undefined || releases.length > MOST_EXPORTED,
  };
}
