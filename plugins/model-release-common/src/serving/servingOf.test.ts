import { Serving } from '../model/serving';
import { ServingCandidate, servingOf } from './servingOf';

const day = (n: number) =>
  `2026-02-${String(n).padStart(2, '0')}T10:00:00.000Z`;

/** A release of checkpoint `a` that was requested on one day and released on the next. */
function released(
  id: string,
  on: number,
  overrides: Partial<ServingCandidate> = {},
): ServingCandidate {
  return {
    id,
    environment: 'production',
    status: 'released',
    checkpoint: { id: `ckpt-${id}` },
    createdAt: day(on - 1),
    releasedAt: day(on),
    ...overrides,
  };
}

function inReview(id: string, on: number): ServingCandidate {
  return released(id, on, {
    status: 'in_review',
    createdAt: day(on),
    releasedAt: undefined,
  });
}

function inProduction(
  candidates: ServingCandidate[],
  isReadable: (id: string) => boolean = () => true,
): Serving {
  const [first, ...others] = servingOf(candidates, isReadable);
  expect(others).toEqual([]);
  return first;
}

const idsOf = (releases: Array<{ id: string }>) => releases.map(({ id }) => id);

describe('servingOf', () => {
  it('calls the newest release that holds the current one, and says since when', () => {
    const { current, released: all } = inProduction([
      released('b', 5),
      released('a', 3),
    ]);
    expect(current).toMatchObject({ id: 'b', releasedAt: day(5) });
    expect(current?.supersededBy).toBeUndefined();
    expect(idsOf(all)).toEqual(['b', 'a']);
  });

  it('goes by when it was released, not by when it was requested', () => {
    const { current } = inProduction([
      released('requested-late', 5, { createdAt: day(4) }),
      released('requested-early', 9, { createdAt: day(1) }),
    ]);
    expect(current?.id).toBe('requested-early');
  });

  it('names for each superseded release the one that took its place', () => {
    const { released: all } = inProduction([
      released('c', 7),
      released('b', 5),
      released('a', 3),
    ]);
    expect(all.map(({ supersededBy }) => supersededBy)).toEqual([
      undefined,
      { id: 'c', checkpoint: 'ckpt-c' },
      { id: 'b', checkpoint: 'ckpt-b' },
    ]);
  });

  it('falls back to the release before when the current one is revoked', () => {
    const { current, released: all } = inProduction([
      released('b', 5, { status: 'revoked' }),
      released('a', 3),
    ]);
    expect(current?.id).toBe('a');
    expect(idsOf(all)).toEqual(['a']);
  });

  it('calls nothing current that is only approved', () => {
    const serving = inProduction([
      { ...inReview('b', 5), status: 'approved' },
      inReview('a', 3),
    ]);
    expect(serving.current).toBeUndefined();
    expect(idsOf(serving.pending)).toEqual(['b', 'a']);
  });

  it.each(['released', 'revoked'] as const)(
    'calls a release a rollback when its checkpoint was released before one that is %s',
    status => {
      const checkpoint = { id: 'ckpt-a' };
      const { current, released: all } = inProduction([
        released('again', 9, { checkpoint }),
        released('b', 5, { status }),
        released('first', 3, { checkpoint }),
      ]);
      expect(current).toMatchObject({
        id: 'again',
        rollbackOf: { id: 'b', checkpoint: 'ckpt-b' },
      });
      expect(all.at(-1)).toMatchObject({ id: 'first', rollbackOf: undefined });
    },
  );

  it('calls a release no rollback that renews what serves', () => {
    const checkpoint = { id: 'ckpt-a' };
    const { current } = inProduction([
      released('again', 9, { checkpoint }),
      released('first', 3, { checkpoint }),
    ]);
    expect(current?.rollbackOf).toBeUndefined();
  });

  it('marks the rollback target of the current release, and of no other', () => {
    const { released: all } = inProduction([
      released('c', 7, { rollbackTarget: 'ckpt-a' }),
      released('b', 5, { rollbackTarget: 'ckpt-b' }),
      released('a', 3),
    ]);
    expect(all.map(({ isRollbackTarget }) => isRollbackTarget)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });

  it('keeps environments apart, and the models of one server', () => {
    const items = servingOf(
      [
        released('a', 3),
        released('b', 5, { environment: 'staging' }),
        released('c', 7, { model: 'triage:v3' }),
      ],
      () => true,
    );
    expect(
      items.map(({ environment, model, current }) => [
        environment,
        model,
        current?.id,
      ]),
    ).toEqual([
      ['production', undefined, 'a'],
      ['production', 'triage:v3', 'c'],
      ['staging', undefined, 'b'],
    ]);
  });

  it('calls nothing current where the current release may not be read, and names it nowhere', () => {
    const serving = inProduction(
      [
        released('secret', 7),
        released('b', 5, { rollbackTarget: 'ckpt-a' }),
        released('a', 3),
        inReview('other-secret', 9),
      ],
      id => !id.includes('secret'),
    );
    expect(serving.current).toBeUndefined();
    expect(idsOf(serving.released)).toEqual(['b', 'a']);
    expect(JSON.stringify(serving)).not.toContain('secret');
  });

  it('has nothing to say of an environment where nothing may be read', () => {
    expect(servingOf([released('a', 3)], () => false)).toEqual([]);
  });
});
