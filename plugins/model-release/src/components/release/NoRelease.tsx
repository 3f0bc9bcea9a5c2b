import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslation } from '../../hooks/useTranslation';
import { useNow } from '../../hooks/useNow';
import { LoadError } from '../common/LoadError';
import { Placeholder } from '../common/Placeholder';
import { AskedCard } from '../request/AskedCard';
import { ReadinessCard } from '../request/ReadinessCard';
import { useReadiness } from '../request/useReadiness';
import { StartButton } from '../start/StartButton';

const useStyles = makeStyles(theme => ({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(2),
    justifyContent: 'space-between',
    alignItems: 'flex-start',
    marginBottom: theme.spacing(2),
  },
  words: { flex: '1 1 320px', maxWidth: 720 },
  title: { fontSize: theme.typography.pxToRem(20) },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    gap: theme.spacing(0, 2.5),
    alignItems: 'start',
  },
}));

/** A model without releases: what a release is, and what is there and missing for the first one. */
export function NoRelease({ entityRef }: { entityRef: string }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const now = useNow();
  const { value, error, reload } = useReadiness(entityRef);
  return (
    <>
      <div className={classes.head}>
        <div className={classes.words}>
          <Typography component="h2" className={classes.title}>
            {t('release.none')}
          </Typography>
          <p>{t('release.whatReleasesAre')}</p>
        </div>
        <StartButton entityRef={entityRef} variant="contained" />
      </div>
      {value && (
        <div className={classes.cards}>
          <ReadinessCard items={value.prerequisites} />
          <AskedCard steps={value.steps} now={now} />
        </div>
      )}
      {!value && error && (
        <LoadError
          title={t('request.notLoaded')}
          error={error}
          onRetry={reload}
        />
      )}
      {!value && !error && <Placeholder height={320} />}
    </>
  );
}
