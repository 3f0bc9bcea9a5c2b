import type { GateAnswer } from '@model-release/backstage-plugin-model-release-common';
import { aReleaseDetail } from '@model-release/backstage-plugin-model-release-common/testUtils';
import { gateWords } from './gateWords';
import { phraseText } from '../../__testUtils__/phraseText';

const marta = { ref: 'user:default/marta' };
const juno = { ref: 'user:default/juno' };
const release = aReleaseDetail({
  status: 'revoked',
  closure: { by: marta.ref, at: '2026-03-02' },
});
const shut = {
  decision: 'deny',
  reasons: [{ code: 'release_revoked', message: 'It is revoked.' }],
  release: release.id,
} as const;

function said(
  answer: Readonly<Pick<GateAnswer, 'decision' | 'release'>> & {
    reasons: ReadonlyArray<GateAnswer['reasons'][number]>;
  },
  viewer = juno,
) {
  const { label, tone, sentences } = gateWords(
    { ...answer, reasons: [...answer.reasons] },
    release,
    viewer,
  );
  return [
    phraseText(label),
    tone,
    ...sentences.map(sentence => phraseText(sentence)),
  ];
}

describe('what the gate says to people', () => {
  it('is its own reason', () => {
    const reasons = [{ code: 'approved', message: 'It is approved.' }];
    expect(said({ decision: 'allow', reasons })).toEqual([
      'allowed',
      'ok',
      'It is approved.',
    ]);
  });

  it('names who revoked the approval', () => {
    expect(said(shut)).toEqual([
      'blocked',
      'bad',
      'Deployment is blocked because marta revoked the approval.',
    ]);
    expect(said(shut, marta)).toContain(
      'Deployment is blocked because you revoked the approval.',
    );
  });

  it('names nobody where another release was revoked', () => {
    expect(said({ ...shut, release: 'another' })).toContain('It is revoked.');
  });

  it('allows deployment where it only warns, and says what would be blocked', () => {
    const reasons = [{ code: 'release_in_review', message: 'In review.' }];
    expect(said({ decision: 'warn', reasons })).toEqual([
      'allowed (warning only)',
      'soon',
      'The gate of production only warns, so deployment is allowed.',
      'Would be blocked if enforced:',
      'In review.',
    ]);
  });
});
