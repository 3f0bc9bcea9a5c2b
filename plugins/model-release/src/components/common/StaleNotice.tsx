import Button from '@material-ui/core/Button';
import { Notice } from './Notice';

/** Says that what is shown could not be refreshed; nothing where it could. */
export function StaleNotice(props: {
  error: Error | undefined;
  onRetry: () => void;
}) {
  const { error, onRetry } = props;
  return error ? (
    <Notice tone="soon">
      This may be out of date: {error.message}.{' '}
      <Button size="small" color="inherit" onClick={onRetry}>
        Try again
      </Button>
    </Notice>
  ) : null;
}
