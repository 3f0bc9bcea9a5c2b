import type { Reopening } from '@model-release/backstage-plugin-model-release-common';
import {
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { DateTime } from 'luxon';
import { phraseText } from '../../__testUtils__/phraseText';
import { reopeningWords } from './reopening';

const NORA = 'user:default/nora';
const THEO = 'user:default/theo';
const now = DateTime.fromISO('2026-03-05T12:00:00.000Z');
const release = aReleaseDetail();

function wordsOf(reopened: Partial<Reopening>, viewer = THEO) {
  const step = aStep({
    key: 'security-review',
    previousRound: {
      completedAt: '2026-03-04T08:00:00.000Z',
      completedBy: THEO,
      reopened: {
        cause: 'reopened',
        by: NORA,
        at: '2026-03-05T08:00:00.000Z',
        reason: 'Wider',
        ...reopened,
      },
    },
  });
  const words = reopeningWords(step, release, { ref: viewer }, now);
  return {
    completed: words?.completed && phraseText(words.completed),
    reopened: words && phraseText(words.reopened),
    redone: words?.redone && phraseText(words.redone),
  };
}

describe('a step that is open again', () => {
  it('says to whoever completed it that it was they', () => {
    expect(wordsOf({}).completed).toMatch(/^You completed this /);
    expect(wordsOf({}, NORA).completed).toMatch(/^theo completed this /);
  });

  it.each<[Partial<Reopening>, RegExp]>([
    [{}, /^nora reopened it .*:$/],
    [{ cause: 'amended', parts: [] }, /^nora amended the request [^(]*:$/],
    [
      { cause: 'amended', parts: ['intendedUse', 'modelCard'] },
      /^nora amended the request \(intended use and model card\) .*:$/,
    ],
    [
      { cause: 'changes_requested', signOff: 'release-sign-off' },
      /^nora requested changes in “.+” .*:$/,
    ],
  ])('says who reopened it, and how: %j', (reopened, expected) => {
    expect(wordsOf(reopened).reopened).toMatch(expected);
  });

  it('names the earlier steps that are redone', () => {
    const { redone } = wordsOf({ steps: ['scope-and-ownership'] });
    expect(redone).toMatch(/ is redone before this step\.$/);
    expect(wordsOf({}).redone).toBeUndefined();
  });

  it('is silent in its first round', () => {
    expect(
      reopeningWords(aStep(), release, { ref: THEO }, now),
    ).toBeUndefined();
  });
});
