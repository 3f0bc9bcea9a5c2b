import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';

const useStyles = makeStyles(theme => ({
  retry: { marginTop: theme.spacing(2) },
}));

/** Says why something could not be loaded, and lets the reader try again. */
export function LoadError(props: {
  title: string;
  error: Error;
  onRetry: () => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <div>
      <ResponseErrorPanel title={props.title} error={props.error} />
      <Button
        variant="outlined"
        className={classes.retry}
        onClick={props.onRetry}
      >
        {t('common.tryAgain')}
      </Button>
    </div>
  );
}
