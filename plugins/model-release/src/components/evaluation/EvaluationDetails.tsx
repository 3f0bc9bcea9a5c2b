import Typography from '@material-ui/core/Typography';
import type {
  EvaluationReport,
  PreviousEvaluation,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { EvaluationProblems } from './EvaluationProblems';
import { LazyEvaluationTable } from './LazyEvaluationTable';

/** An evaluation as a reviewer reads it, below the line that sums it up: what is wrong with it, all of it. */
export function EvaluationDetails(props: {
  report: EvaluationReport;
  previous?: PreviousEvaluation;
  label?: string;
}) {
  const { t } = useTranslation();
  const { report, previous, label } = props;
  return (
    <>
      <EvaluationProblems problems={report.problems} />
      {previous && (
        <Typography variant="body2" color="textSecondary">
          {t('evaluation.comparedWith', { checkpoint: previous.checkpointId })}
        </Typography>
      )}
      <LazyEvaluationTable
        results={report.results}
        previous={previous}
        label={label}
      />
    </>
  );
}
