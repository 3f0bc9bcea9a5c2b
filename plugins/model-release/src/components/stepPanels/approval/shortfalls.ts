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

/** The evaluations under a sign-off that an approver should look at, and why. */
export function shortfalls(
  step: Pick<StepDetail, 'key'>,
  { checkpoint, steps }: Pick<ReleaseDetail, 'checkpoint' | 'steps'>,
): Shortfall[] {
  const covered = coveredSteps(steps, step.key);
  return steps
    .filter(({ key }) => covered.includes(key))
    .flatMap(({ files }) => files)
    .map(({ id, fileName, evaluation }) => ({
      key: id,
      fileName,
      remarks: evaluation ? remarksOn(evaluation, checkpoint.id) : [],
    }))
    .filter(({ remarks }) => remarks.length > 0);
}
