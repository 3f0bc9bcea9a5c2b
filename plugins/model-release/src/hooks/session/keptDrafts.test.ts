import { aRelease } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { NO_DRAFT, NO_WORK, type Draft } from '../work';
import { indexWith, merge, restore, toKept } from './keptDrafts';

const release = aRelease() as unknown as Parameters<typeof restore>[1];
const [step] = release.steps;

const workOf = (draft: Partial<Draft>) => ({
  ...NO_WORK,
  draft: { ...NO_DRAFT, ...draft },
});
const kept = (comment: string) =>
  toKept('(comment)', workOf({ comment }), release)!;

describe('drafts that are kept', () => {
  it('come back as they were while the step is open as it was', () => {
    const draft = {
      ...NO_DRAFT,
      comment: 'Half a thought',
      checklist: { 'one-owner': true },
      answers: { injection: 'In the subject' },
    };
    const place = toKept(step.key, workOf(draft), release)!;
    expect(restore({ [step.key]: place }, release)).toEqual({
      [step.key]: draft,
    });
  });

  const typed = {
    comment: 'Half a thought',
    checklist: { 'one-owner': true },
    answers: { injection: 'In the subject' },
  };
  const drafted = {
    [step.key]: {
      ...toKept(step.key, workOf(typed), release)!,
      since: '2020-01-02T00:00:00.000Z',
    },
  };
  const completed = (completedAt: string) => ({
    steps: [
      {
        ...step,
        previousRound: { ...step.previousRound!, completedAt },
      },
    ],
  });

  it('outlive that the step was opened anew, where nobody has completed it since', () => {
    const whole = { [step.key]: { ...NO_DRAFT, ...typed } };
    expect(restore(drafted, release)).toEqual(whole);
    expect(restore(drafted, completed('2020-01-01T00:00:00.000Z'))).toEqual(
      whole,
    );
  });

  it('are the comment alone where somebody has completed the step since', () => {
    expect(restore(drafted, completed('2020-01-03T00:00:00.000Z'))).toEqual({
      [step.key]: { ...NO_DRAFT, comment: 'Half a thought' },
    });
  });

  it('keep changes of the request and why a result still holds, too', () => {
    const draft = {
      reaffirmation: 'Tried in Danish, too.',
      amendment: { typed: { intendedUse: 'Sorts.' } },
    };
    const place = { ...toKept(step.key, workOf(draft), release)!, since: '' };
    expect(restore({ [step.key]: place }, release)).toEqual({
      [step.key]: { ...NO_DRAFT, ...draft },
    });
  });

  it.each([
    ['nothing was typed', {}],
    ['blanks were typed', { comment: ' \n' }],
    ['everything was unchecked', { checklist: { 'one-owner': false } }],
    ['a questionnaire was opened', { answers: {} }],
    ['a statement was confirmed', { attestedPacket: 'sha256:1' }],
  ])('are none when %s', (_, draft) => {
    expect(toKept(step.key, workOf(draft), release)).toBeUndefined();
  });

  it('leave those of other places alone, and go when they are sent', () => {
    const before = { a: kept('one'), b: kept('two') };
    expect(merge(before, { b: undefined, c: kept('three') })).toEqual({
      a: kept('one'),
      c: kept('three'),
    });
  });

  it('stay within what a browser stores: what was typed last stays', () => {
    const long = kept('x'.repeat(300_000));
    expect(Object.keys(merge({ a: long, b: kept('b') }, { c: long }))).toEqual([
      'b',
      'c',
    ]);
  });

  it('are of the last thirty releases', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `release-${index}`);
    const { index, dropped } = indexWith(ids, 'new', true);
    expect(index).toHaveLength(30);
    expect(index[0]).toBe('new');
    expect(dropped).toEqual(['release-29']);
    expect(indexWith(index, 'new', false).index).not.toContain('new');
  });
});
