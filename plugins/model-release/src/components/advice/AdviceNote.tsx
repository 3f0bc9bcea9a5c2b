import Typography from '@material-ui/core/Typography';
import { useTranslation } from '../../hooks/useTranslation';

/** Who decides. */
export function AdviceNote() {
  const { t } = useTranslation();
  return (
    <Typography variant="caption" color="textSecondary" component="p">
      {t('advice.advisoryOnly')}
    </Typography>
  );
}
