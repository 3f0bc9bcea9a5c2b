import { Release } from '@model-release/backstage-plugin-model-release-common';
import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { listFor } from './listFor';
import { ReleaseFilter } from '../../ports/ReleaseStore';

/** A store of releases that are named by numbers, and how often it was asked. */
function aStore(count: number) {
  const list = jest.fn(async ({ cursor = '0', limit }: ReleaseFilter) => {
    const start = Number(cursor);
    const end = Math.min(start + limit, count);
    return {
      items: Array.from({ length: end - start }, (_none, index) =>
        aRelease({ id: `${start + index}` }),
      ),
      nextCursor: end < count ? `${end}` : undefined,
    };
  });
  return { list };
}

const filter: ReleaseFilter = { orderBy: 'dueAt', limit: 10 };
const isEven = ({ id }: Release) => Number(id) % 2 === 0;
const idsOf = ({ items }: { items: Release[] }) => items.map(({ id }) => id);

describe('a page of what is meant', () => {
  it('is filled from the pages behind it', async () => {
    const store = aStore(100);
    const page = await listFor(store, filter, isEven);
    expect(idsOf(page)).toEqual(
      ['0', '2', '4', '6', '8', '10', '12', '14', '16'].concat(
        page.items.length > 9 ? ['18'] : [],
      ),
    );
    const next = await listFor(
      store,
      { ...filter, cursor: page.nextCursor },
      isEven,
    );
    expect(Number(idsOf(next)[0])).toBe(Number(idsOf(page).at(-1)) + 2);
  });

  it('loses none and shows none twice, page by page', async () => {
    const store = aStore(47);
    const seen: string[] = [];
    let cursor: string | undefined = '0';
    while (cursor !== undefined) {
      const page: Awaited<ReturnType<typeof listFor>> = await listFor(
        store,
        { ...filter, cursor },
        isEven,
      );
      seen.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(
      Array.from({ length: 24 }, (_none, index) => `${index * 2}`),
    );
  });

  it('gives up after some pages, and says where to go on', async () => {
    const store = aStore(1000);
    await expect(listFor(store, filter, () => false)).resolves.toEqual({
      items: [],
      nextCursor: '50',
    });
    expect(store.list).toHaveBeenCalledTimes(5);
  });

  it('is one page of the store where everything is meant', async () => {
    const store = aStore(100);
    await listFor(store, filter, () => true);
    expect(store.list).toHaveBeenCalledTimes(1);
  });
});
