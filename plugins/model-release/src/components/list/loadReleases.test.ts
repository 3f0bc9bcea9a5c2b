import type {
  ListReleasesQuery,
  Page,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { aReleaseSummary } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { loadMoreReleases, loadReleases } from './loadReleases';

const filters = { tab: 'pending', overdue: false } as const;

/** Answers one page after another, however many are asked for at once. */
function aList(...pages: number[]) {
  const asked: ListReleasesQuery[] = [];
  const listReleases = async (query: ListReleasesQuery = {}) => {
    asked.push(query);
    const index = Number(query.cursor ?? 0);
    const items = Array.from({ length: pages[index] }, (_, n) =>
      aReleaseSummary({ id: `${index}/${n}` }),
    );
    const nextCursor = index + 1 < pages.length ? `${index + 1}` : undefined;
    return { items, nextCursor } satisfies Page<ReleaseSummary>;
  };
  return { listReleases, asked };
}

const ids = ({ items }: Page<ReleaseSummary>) => items.map(({ id }) => id);

describe('loadReleases', () => {
  it('asks once when the first page has enough', async () => {
    const api = aList(2, 2);
    const page = await loadReleases(api, filters, 2);
    expect(ids(page)).toEqual(['0/0', '0/1']);
    expect(page.nextCursor).toBe('1');
    expect(api.asked).toHaveLength(1);
  });

  it('goes on behind pages that are short or empty until it has enough', async () => {
    const api = aList(0, 1, 0, 2, 2);
    const page = await loadReleases(api, filters, 3);
    expect(ids(page)).toEqual(['1/0', '3/0', '3/1']);
    expect(page.nextCursor).toBe('4');
  });

  it('ends with what there is', async () => {
    const page = await loadReleases(aList(1, 0), filters, 3);
    expect(ids(page)).toEqual(['0/0']);
    expect(page.nextCursor).toBeUndefined();
  });

  it('looks through ten pages and leaves the rest to the reader', async () => {
    const api = aList(...Array<number>(12).fill(0));
    const page = await loadReleases(api, filters, 25);
    expect(api.asked).toHaveLength(10);
    expect(page).toEqual({ items: [], nextCursor: '10' });
  });
});

describe('loadMoreReleases', () => {
  it('goes on where the list ends, behind empty pages too', async () => {
    const api = aList(1, 0, 1, 1);
    const first = await loadReleases(api, filters, 1);
    const more = await loadMoreReleases(api, filters, 1, first);
    expect(ids(more)).toEqual(['0/0', '2/0']);
    expect(more.nextCursor).toBe('3');
  });
});
