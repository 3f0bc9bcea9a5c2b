import {
  aReleaseDetail,
  anActor,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../__testUtils__/phraseText';
import { stillHoldsChoice } from './stillHoldsChoice';

const KEY = 'security-review';
const theo = anActor('theo', { groups: ['appsec'] });

/** The step as its owner sees it, open again after it judged another intended use, or the same. */
function choiceFor({
  judged,
  viewer = theo,
  cause = 'reopened' as const,
}: {
  judged?: string;
  viewer?: typeof theo;
  cause?: 'reopened' | 'changes_requested';
} = {}) {
  const release = aReleaseDetail();
  const { intendedUse } = release;
  const steps = release.steps.map(({ actions, ...step }) => ({
    ...step,
    ...(step.key === KEY && {
      status: 'active' as const,
      reads: ['intendedUse' as const],
      result: { type: 'form' as const, answers: {}, files: [] },
      files: [],
      previousRound: {
        completedAt: '2026-03-04T08:00:00.000Z',
        completedBy: theo.ref,
        judged: { intendedUse: judged ?? intendedUse },
        reopened: { cause, by: 'user:default/nora', at: '', reason: 'Wider' },
      },
    }),
  }));
  const seen = aReleaseDetail({ steps }, viewer);
  const step = seen.steps.find(({ key }) => key === KEY);
  return step && stillHoldsChoice(step);
}

describe('an earlier result', () => {
  it('can be confirmed by an owner while nothing has changed that the step judges', () => {
    expect(choiceFor()).toEqual({ isPossible: true, needsComment: false });
  });

  it('takes a comment where a sign-off requested changes from the step', () => {
    expect(choiceFor({ cause: 'changes_requested' })).toEqual({
      isPossible: true,
      needsComment: true,
    });
  });

  it('has to be given again where something has changed', () => {
    const choice = choiceFor({ judged: 'Another one' });
    expect(choice?.isPossible === false && phraseText(choice.why)).toBe(
      'Complete the step again: intended use changed. The earlier result is filled in below.',
    );
  });

  it('is no choice for others', () => {
    expect(choiceFor({ viewer: anActor('zoe') })).toBeUndefined();
  });
});
