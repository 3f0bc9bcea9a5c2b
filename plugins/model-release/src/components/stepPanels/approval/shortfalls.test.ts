import {
  aReleaseDetail,
  anEvidence,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import type { EvaluationReport } from '@model-release/backstage-plugin-model-release-common';
import { phraseText } from '../../../__testUtils__/phraseText';
import { shortfalls } from './shortfalls';

const met: EvaluationReport = {
  results: [{ metric: 'F1', value: 0.9, threshold: 0.8 }],
  problems: [],
};
const missed: EvaluationReport = {
  results: [{ metric: 'F1', value: 0.7, threshold: 0.8 }],
  problems: [],
};
const unread: EvaluationReport = { results: [], problems: ['/results: …'] };

function found(step: string, evaluation: EvaluationReport | undefined) {
  const file = anEvidence({ id: 'file', fileName: 'eval.json', evaluation });
  const release = withStep(aReleaseDetail(), step, { files: [file] });
  return shortfalls(
    { key: 'release-sign-off' },
    aReleaseDetail(release),
  ).flatMap(({ fileName, remarks }) =>
    remarks.map(remark => `${fileName} ${phraseText(remark)}`),
  );
}

describe('what an approver has to know of', () => {
  it.each([
    [missed, /^eval.json 0 of 1 threshold met · F1 missed/],
    [unread, /^eval.json Could not be read completely: \/results/],
    [
      { ...met, checkpoint: 'ckpt-other' },
      /Measured a different checkpoint, ckpt-other\.$/,
    ],
  ])('is an evaluation such as %j', (evaluation, remark) => {
    expect(found('evaluation-summary', evaluation)).toEqual([
      expect.stringMatching(remark),
    ]);
  });

  it.each([
    ['meets its thresholds', met],
    ['is none', undefined],
  ])('is no file that %s', (_what, evaluation) => {
    expect(found('evaluation-summary', evaluation)).toEqual([]);
  });

  it('is nothing that the sign-off does not cover', () => {
    expect(found('notify-platform', missed)).toEqual([]);
  });
});
