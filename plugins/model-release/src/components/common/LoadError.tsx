import { ResponseErrorPanel } from '@backstage/core-components';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { failureOf } from '../../common/failure';
import { useRetries } from '../../hooks/useRetries';
import { useTranslation } from '../../hooks/useTranslation';
import { Notice } from './Notice';

const useStyles = makeStyles(theme => ({
  title: { fontWeight: 500 },
  retry: { marginTop: theme.spacing(2) },
}));

function TryAgain({ onRetry }: { onRetry: () => void }) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <Button variant="outlined" className={classes.retry} onClick={onRetry}>
      {t('common.tryAgain')}
    </Button>
  );
}

/** What is so, in a sentence, and what it means for the reader. */
function Said(props: { title: string; text: string }) {
  const classes = useStyles();
  return (
    <Notice tone="plain">
      <Typography component="h2" className={classes.title}>
        {props.title}
      </Typography>
      <p>{props.text}</p>
    </Notice>
  );
}

/**
 * Says why something could not be loaded. After a lost connection it tries again by itself; where
 * another attempt would say the same, none is offered.
 */
export function LoadError(props: {
  title: string;
  error: Error;
  onRetry: () => void;
}) {
  const { t } = useTranslation();
  const { title, error, onRetry } = props;
  useRetries(error, onRetry);
  switch (failureOf(error)) {
    case 'unreachable':
      return (
        <div role="status">
          <Said title={title} text={t('common.noConnection')} />
          <TryAgain onRetry={onRetry} />
        </div>
      );
    case 'missing':
      return (
        <Said
          title={t('release.notFound')}
          text={t('release.notFoundOrSecret')}
        />
      );
    case 'forbidden':
      return <Said title={title} text={t('common.forbidden')} />;
    case 'withheld':
      return <Said title={title} text={t('common.withheld')} />;
    default:
      return (
        <div>
          <ResponseErrorPanel title={title} error={error} />
          <TryAgain onRetry={onRetry} />
        </div>
      );
  }
}
