import {
  aReleaseDetail,
  aStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import { phraseText } from '../../../__testUtils__/phraseText';
import { attestedWords } from './attestedWords';

function wordsAfter(...waived: string[]) {
  const release = aReleaseDetail();
  const steps = release.steps.map(step =>
    waived.includes(step.key) ? { ...step, status: 'waived' as const } : step,
  );
  const signOff = steps.find(({ type }) => type === 'approval')!;
  const words = attestedWords(signOff, { ...release, steps });
  return typeof words === 'object' ? phraseText(words) : words;
}

describe('attestedWords', () => {
  const { statement } = aStep({ key: 'release-sign-off' }).approval!;

  it('is the statement of the runbook where no step was waived', () => {
    expect(wordsAfter()).toBe(statement);
  });

  it('does not claim that a waived step is done', () => {
    expect(wordsAfter('training-data')).toBe(
      `${statement} Except “Training data”, which was waived.`,
    );
    expect(wordsAfter('training-data', 'security-review')).toMatch(
      / Except “.*” and “.*”, which were waived\.$/,
    );
  });
});
