import {
  coveredSteps,
  missedThresholds,
  type EvaluationReport,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';

/** An evaluation that an approver has to know of before they sign. */
export interface Shortfall {
  key: string;
  fileName: string;
  stepTitle: string;
  report: EvaluationReport;
}

/** The evaluations under a sign-off that miss a threshold or could not be read whole. */
export function shortfalls(
  step: Pick<StepDetail, 'key'>,
  { steps }: Pick<ReleaseDetail, 'steps'>,
): Shortfall[] {
  const covered = coveredSteps(steps, step.key);
  return steps
    .filter(({ key }) => covered.includes(key))
    .flatMap(({ title, files }) =>
      files.flatMap(({ id, fileName, evaluation }) =>
        evaluation
          ? [{ key: id, fileName, stepTitle: title, report: evaluation }]
          : [],
      ),
    )
    .filter(
      ({ report }) =>
        missedThresholds(report).length > 0 || report.problems.length > 0,
    );
}
