import Button from '@material-ui/core/Button';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from './Notice';

/** Says that what is shown could not be refreshed; nothing where it could. */
export function StaleNotice(props: {
  error: Error | undefined;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  const { error, onRetry } = props;
  return error ? (
    <Notice tone="soon">
      {t('common.mayBeStale', { problem: error.message })}{' '}
      <Button size="small" color="inherit" onClick={onRetry}>
        {t('common.tryAgain')}
      </Button>
    </Notice>
  ) : null;
}
