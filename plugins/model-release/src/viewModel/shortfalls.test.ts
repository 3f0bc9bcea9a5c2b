import {
  aReleaseDetail,
  anEvidence,
  withStep,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import type { EvaluationReport } from '@model-release/backstage-plugin-model-release-common';
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
  return shortfalls({ key: 'release-sign-off' }, aReleaseDetail(release)).map(
    ({ fileName, stepTitle }) => [fileName, stepTitle],
  );
}

describe('what an approver has to know of', () => {
  it.each([
    ['misses a threshold', missed],
    ['could not be read whole', unread],
  ])('is an evaluation that %s', (_what, evaluation) => {
    expect(found('evaluation-summary', evaluation)).toEqual([
      ['eval.json', expect.any(String)],
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
