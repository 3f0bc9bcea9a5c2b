import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReleaseDetail,
  Serving,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import type { Viewer } from '../../common/viewer';
import { useTranslation } from '../../hooks/useTranslation';
import { WatchButton } from '../discussion/WatchButton';
import { ReleaseMenu } from './ReleaseMenu';
import { SummaryFacts } from './SummaryFacts';
import { SummaryWaiting } from '../waiting/SummaryWaiting';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: theme.spacing(3),
    padding: theme.spacing(2, 2.5),
    marginBottom: theme.spacing(2.5),
    borderRadius: 8,
    position: 'relative',
    [theme.breakpoints.down('sm')]: {
      flexDirection: 'column',
      gap: theme.spacing(1.5),
    },
  },
  facts: {
    flex: 1,
    minWidth: 0,
    [theme.breakpoints.down('sm')]: { paddingRight: theme.spacing(3) },
  },
  waiting: {
    flex: 'none',
    maxWidth: 380,
    textAlign: 'right',
    marginRight: theme.spacing(4),
    [theme.breakpoints.down('sm')]: {
      maxWidth: '100%',
      textAlign: 'left',
      marginRight: 0,
    },
  },
  // As high as the button, which comes later.
  watch: { minHeight: 31, margin: theme.spacing(0.5, 0, 0, -0.5) },
  menu: {
    position: 'absolute',
    top: theme.spacing(1),
    right: theme.spacing(1),
  },
}));

/** Four answers, in this order: what is released, where it stands, who it waits for, until when. */
export function SummaryCard(props: {
  release: ReleaseDetail;
  serving: readonly Serving[];
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { release, serving, now } = props;
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-label={t('release.atAGlance')}
      className={classes.root}
    >
      <div className={classes.facts}>
        <SummaryFacts release={release} serving={serving} now={now} />
        <div className={classes.watch}>
          <WatchButton />
        </div>
      </div>
      <div className={classes.waiting}>
        <SummaryWaiting {...props} />
      </div>
      <div className={classes.menu}>
        <ReleaseMenu />
      </div>
    </Paper>
  );
}
