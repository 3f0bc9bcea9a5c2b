import {
  EvaluationReport,
  EvaluationResult,
  Evidence,
  judgeResult,
  missedThresholds,
} from '@model-release/backstage-plugin-model-release-common';
import { Content, html } from './html';

function missedWords({
  metric,
  slice,
  value,
  threshold,
  direction,
}: EvaluationResult): string {
  const where = slice === undefined ? '' : ` on “${slice}”`;
  const bound = direction === 'lower' ? 'at most' : 'at least';
  return `${metric}${where}: ${value}, threshold not met (${bound} ${threshold})`;
}

/** An evaluation line by line: the missed thresholds, and what could not be read. */
function linesOf({ results, problems }: EvaluationReport): string[] {
  const judged = results.filter(result => judgeResult(result) !== 'unjudged');
  const missed = missedThresholds({ results });
  return [
    `${judged.length - missed.length} of ${judged.length} thresholds met`,
    ...missed.map(missedWords),
    ...problems,
  ];
}

/** The evaluations among some files, as shown to approvers. */
export function evaluationPart(files: readonly Evidence[]): Content {
  return files.flatMap(({ fileName, evaluation }) =>
    evaluation
      ? [
          html`<h4>Evaluation in ${fileName}</h4>
            <ul>
              ${linesOf(evaluation).map(line => html`<li>${line}</li>`)}
            </ul>`,
        ]
      : [],
  );
}
