import {
  Page,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseFilter, ReleaseStore } from '../../ports/ReleaseStore';

/** Pages of the store that are searched for one answer. */
const MAX_PAGES = 5;

/**
 * Reads a page of matching releases. If few match, it reads on, within limits, so a page can be
 * shorter than its limit and still have a next one.
 */
export async function listFor(
  releases: Pick<ReleaseStore, 'list'>,
  filter: ReleaseFilter,
  isMeant: (release: Release) => boolean,
): Promise<Page<Release>> {
  const items: Release[] = [];
  let { cursor } = filter;
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const limit = filter.limit - items.length;
    const found = await releases.list({ ...filter, cursor, limit });
    items.push(...found.items.filter(isMeant));
    cursor = found.nextCursor;
    if (cursor === undefined || items.length === filter.limit) {
      break;
    }
  }
  return { items, nextCursor: cursor };
}
