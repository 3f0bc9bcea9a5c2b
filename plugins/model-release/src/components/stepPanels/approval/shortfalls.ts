import {
  coveredSteps,
  missedThresholds,
  type EvaluationReport,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part, Phrase } from '../../../common/phrase';
import { summarizeEvaluation } from '../../evaluation/summarizeEvaluation';

/** An evaluation that an approver has to know of before they sign. */
export interface Shortfall {
  key: string;
  fileName: string;
  /** What is wrong, what weighs most first. */
  remarks: ReadonlyArray<Part | Phrase>;
}

function remarksOn(
  report: EvaluationReport,
  checkpointId: string,
): Array<Part | Phrase> {
  const { checkpoint = checkpointId, results, problems } = report;
  return [
    ...(checkpoint === checkpointId
      ? []
      : [say('approval.otherCheckpoint', { checkpoint })]),
    ...(missedThresholds({ results }).length > 0
      ? [summarizeEvaluation({ results, problems: [] })]
      : []),
    ...(problems.length > 0
      ? [say('approval.notReadWhole', { problem: problems[0] })]
      : []),
  ];
}

/** What the owner of the step said about what a file misses. */
function explanationsOf(
  fileName: string,
  result: StepDetail['result'],
): Part[] {
  const missed = result && 'missed' in result ? result.missed ?? [] : [];
  return missed
    .filter(miss => miss.fileName === fileName)
    .map(({ metric, slice, reason }) =>
      say('approval.explainedMiss', {
        metric: slice === undefined ? metric : `${metric}, ${slice}`,
        reason: { text: reason },
      }),
    );
}

/** The evaluations under a sign-off that an approver should look at, and why. */
export function shortfalls(
  step: Pick<StepDetail, 'key'>,
  { checkpoint, steps }: Pick<ReleaseDetail, 'checkpoint' | 'steps'>,
): Shortfall[] {
  const covered = coveredSteps(steps, step.key);
  return steps
    .filter(({ key }) => covered.includes(key))
    .flatMap(({ files, result }) => files.map(file => ({ file, result })))
    .map(({ file: { id, fileName, evaluation }, result }) => ({
      key: id,
      fileName,
      remarks: evaluation
        ? [
            ...remarksOn(evaluation, checkpoint.id),
            ...explanationsOf(fileName, result),
          ]
        : [],
    }))
    .filter(({ remarks }) => remarks.length > 0);
}
