import { TtlCache } from './TtlCache';

describe('TtlCache', () => {
  it('forgets the oldest when it is full', () => {
    const cache = new TtlCache<number>({
      ttlMs: 10,
      maxEntries: 2,
      now: () => 0,
    });
    cache.set('a', 1);
    cache.set('b', 2);
    cache.set('a', 3);
    cache.set('c', 4);
    expect(['a', 'b', 'c'].map(key => cache.get(key))).toEqual([
      3,
      undefined,
      4,
    ]);
  });
});
