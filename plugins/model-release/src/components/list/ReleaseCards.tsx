import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ProgressDrawing } from '../status/ProgressDrawing';
import { RiskChip } from '../status/RiskChip';
import { DueCell, ModelCell, WaitsCell } from './ReleaseCells';
import type { ReleaseRowsProps } from './ReleaseRows';

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

/** Releases, one a card, for narrow pages. */
export function ReleaseCards(props: ReleaseRowsProps) {
  const classes = useStyles();
  const { releases, viewer, now, linkTo } = props;
  return (
    <ul className={classes.list} aria-label="Releases">
      {releases.map(release => (
        <Paper
          key={release.id}
          component="li"
          variant="outlined"
          className={classes.card}
        >
          <div className={classes.line}>
            <div>
              <ModelCell release={release} to={linkTo(release.id)} />
            </div>
            <DueCell release={release} viewer={viewer} now={now} />
          </div>
          <div>
            <WaitsCell release={release} viewer={viewer} />
          </div>
          <div className={`${classes.line} ${classes.muted}`}>
            <span>
              {release.environment} · asked by{' '}
              <EntityRefLink entityRef={release.requester} hideIcon />
            </span>
            <span>
              risk <RiskChip risk={release.runbook.risk} />
            </span>
            <ProgressDrawing release={release} />
          </div>
        </Paper>
      ))}
    </ul>
  );
}
