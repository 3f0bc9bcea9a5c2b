import { aRelease } from '../testUtils';
import { coveredSteps } from './coveredSteps';

describe('the steps that an approval covers', () => {
  const { steps } = aRelease();

  it('are all it rests on, directly or not, in the order of the runbook', () => {
    expect(coveredSteps(steps, 'release-sign-off')).toEqual([
      'scope-and-ownership',
      'training-data',
      'evaluation-summary',
      'security-review',
    ]);
  });

  it('are none for a step that rests on nothing', () => {
    expect(coveredSteps(steps, 'scope-and-ownership')).toEqual([]);
  });

  it('are found once where ways meet again', () => {
    expect(coveredSteps(steps, 'notify-platform')).toHaveLength(5);
  });
});
