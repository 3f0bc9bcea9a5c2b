import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { ProgressDrawing } from '../status/ProgressDrawing';
import { RiskChip } from '../status/RiskChip';
import { DueCell, ModelCell, WaitingOnCell } from './ReleaseCells';
import type { ReleaseRowsProps } from './ReleaseRowsProps';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  card: {
    display: 'grid',
    gap: theme.spacing(1),
    padding: theme.spacing(1.5, 2),
    marginBottom: theme.spacing(1.5),
    borderRadius: 8,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
  },
  muted: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(13),
  },
}));

type CardProps = Omit<ReleaseRowsProps, 'releases'> & {
  release: ReleaseSummary;
};

function ReleaseCard({ release, viewer, now, linkTo }: CardProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { environment, id, requester, runbook } = release;
  return (
    <Paper component="li" variant="outlined" className={classes.card}>
      <div className={classes.line}>
        <div>
          <ModelCell release={release} to={linkTo(id)} />
        </div>
        <DueCell release={release} viewer={viewer} now={now} />
      </div>
      <div>
        <WaitingOnCell release={release} viewer={viewer} />
      </div>
      <div className={`${classes.line} ${classes.muted}`}>
        <span>
          <PhraseText
            phrase={say('list.environmentAndRequester', {
              environment: { text: environment },
              who: { ref: requester },
            })}
          />
        </span>
        <span>
          {t('list.risk')} <RiskChip risk={runbook.risk} />
        </span>
        <ProgressDrawing release={release} />
      </div>
    </Paper>
  );
}

/** Releases, one a card, for narrow pages. */
export function ReleaseCards({ releases, ...card }: ReleaseRowsProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('list.releases')}>
      {releases.map(release => (
        <ReleaseCard key={release.id} release={release} {...card} />
      ))}
    </ul>
  );
}
