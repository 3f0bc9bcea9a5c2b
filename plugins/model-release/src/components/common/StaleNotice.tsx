import Button from '@material-ui/core/Button';
import { failureOf, failureWords } from '../../common/failure';
import { useRetries } from '../../hooks/useRetries';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from './Notice';

/**
 * Says that what is shown could not be refreshed; nothing where it could. After a lost connection it
 * tries again by itself.
 */
export function StaleNotice(props: {
  error: Error | undefined;
  onRetry: () => void;
}) {
  const { t, text } = useTranslation();
  const { error, onRetry } = props;
  useRetries(error, onRetry);
  return error ? (
    <Notice tone="soon">
      {failureOf(error) === 'unreachable'
        ? t('common.noConnectionStale')
        : t('common.mayBeStale', { problem: text(failureWords(error)) })}{' '}
      <Button size="small" color="inherit" onClick={onRetry}>
        {t('common.tryAgain')}
      </Button>
    </Notice>
  ) : null;
}
