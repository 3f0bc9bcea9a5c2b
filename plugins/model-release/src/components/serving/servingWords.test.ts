import type {
  Serving,
  ServingRelease,
} from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../__testUtils__/phraseText';
import { servingLines, servingNow, standingOf } from './servingWords';

const release = (
  id: string,
  overrides: Partial<ServingRelease> = {},
): ServingRelease => ({
  id,
  status: 'released',
  checkpoint: { id: `ckpt-${id}` },
  createdAt: '2026-02-11T08:00:00.000Z',
  releasedAt: '2026-02-12T08:00:00.000Z',
  ...overrides,
});

const serving = (overrides: Partial<Serving> = {}): Serving => ({
  environment: 'production',
  released: [],
  pending: [],
  ...overrides,
});

describe('servingLines', () => {
  it('says what serves, and counts what is on its way beyond three', () => {
    const current = release('b');
    const pending = ['p', 'q', 'r', 's', 't'].map(id => release(id));
    expect(
      servingLines(
        [serving({ current, released: [current], pending })],
        undefined,
      ),
    ).toEqual([
      {
        environment: 'production',
        current,
        isEmpty: false,
        pending: pending.slice(0, 3),
        more: 2,
      },
    ]);
  });

  it('says that nothing was released only where that is known', () => {
    const pending = [release('p')];
    const hidden = serving({ released: [release('a')], pending });
    expect(
      servingLines([serving({ pending }), hidden], undefined).map(
        ({ isEmpty }) => isEmpty,
      ),
    ).toEqual([true, false]);
  });

  it('says nothing of an environment of which it can say nothing', () => {
    expect(
      servingLines([serving({ released: [release('a')] })], undefined),
    ).toEqual([]);
  });

  it('keeps to one model of a server', () => {
    const current = release('b');
    const other = serving({ model: 'other', current, released: [current] });
    expect(servingLines([other], 'triage')).toEqual([]);
    expect(servingLines([other], 'other')).toHaveLength(1);
  });
});

describe('standingOf', () => {
  const mention = (id: string) => ({ id, checkpoint: `ckpt-${id}` });
  const badges = (of: ServingRelease, current?: ServingRelease) =>
    standingOf([serving({ current, released: [of] })], of.id).map(({ label }) =>
      phraseText(label),
    );

  it.each<[string, ServingRelease, boolean, string[]]>([
    ['current', release('b'), true, ['current']],
    [
      'superseded',
      release('a', { supersededBy: mention('b') }),
      false,
      ['superseded by ckpt-b'],
    ],
    [
      'a rollback',
      release('c', { rollbackOf: mention('b') }),
      true,
      ['current', 'rollback of ckpt-b'],
    ],
    [
      'the rollback target',
      release('a', { supersededBy: mention('b'), isRollbackTarget: true }),
      false,
      ['superseded by ckpt-b', 'rollback target'],
    ],
    ['none of it, as far as may be known', release('a'), false, []],
  ])('says of a release that it is %s', (_what, of, isCurrent, expected) => {
    expect(badges(of, isCurrent ? of : undefined)).toEqual(expected);
  });

  it('says nothing of a release that is on its way', () => {
    const pending = [release('p', { status: 'in_review' })];
    expect(standingOf([serving({ pending })], 'p')).toEqual([]);
  });
});

describe('servingNow', () => {
  it('finds the release that serves, where it is one of this checkpoint', () => {
    const current = release('b');
    const all = [serving({ current, released: [current] })];
    const place = { environment: 'production', checkpoint: 'ckpt-b' };
    expect(servingNow(all, place)).toBe(current);
    expect(servingNow(all, { ...place, checkpoint: 'ckpt-a' })).toBeUndefined();
    expect(servingNow(all, { ...place, environment: 'x' })).toBeUndefined();
  });
});
