import Typography from '@material-ui/core/Typography';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { EvaluationTable } from '../../evaluation/EvaluationTable';

const LABEL = 'Results in the model card';

/** What the model card says was measured, next to what is handed in. */
export function CardResults() {
  const { release } = useSession();
  const { results = [] } = release.modelCard;
  return results.length > 0 ? (
    <>
      <Typography variant="body2" component="h4">
        {LABEL}
      </Typography>
      <EvaluationTable results={results} label={LABEL} />
    </>
  ) : null;
}
