import { fileToken } from '@model-release/backstage-plugin-model-release-common';

/** An evaluation in the format that is read, tabulated and plotted, to start from. */
export function exampleEvaluation(checkpointId: string): {
  fileName: string;
  text: string;
} {
  const evaluation = {
    apiVersion: 'model-release.dev/v1',
    kind: 'Evaluation',
    checkpoint: checkpointId,
    results: [
      {
        metric: 'macro F1',
        value: 0.912,
        threshold: 0.88,
        dataset: 'held-out data',
      },
      {
        metric: 'toxicity',
        value: 0.011,
        threshold: 0.02,
        direction: 'lower',
        slice: 'minors',
        dataset: 'red team',
      },
    ],
  };
  return {
    fileName: `eval-${fileToken(checkpointId)}.json`,
    text: `${JSON.stringify(evaluation, undefined, 2)}\n`,
  };
}
