import Typography from '@material-ui/core/Typography';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../../hooks/useTranslation';
import { LazyEvaluationTable } from '../../evaluation/LazyEvaluationTable';

/** What the model card says was measured, next to what is handed in. */
export function CardResults(props: { card: ReleaseDetail['modelCard'] }) {
  const { t } = useTranslation();
  const { results = [] } = props.card;
  const label = t('modelCard.reportedResults');
  return results.length > 0 ? (
    <>
      <Typography variant="body2" component="h4">
        {label}
      </Typography>
      <LazyEvaluationTable results={results} label={label} />
    </>
  ) : null;
}
