import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { ending } from './ending';
import { agoWords } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { waitingOf } from './waiting';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';
import { WaitingList } from './WaitingList';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(16),
    fontWeight: 600,
    lineHeight: 1.5,
  },
  also: {
    marginTop: theme.spacing(1),
    color: theme.palette.text.secondary,
  },
  detail: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
}));

/** Who the release waits for and until when, the reader first; or how it ended. */
export function SummaryWaiting(props: {
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { release, viewer, now } = props;
  const waits = waitingOf(release, viewer);
  const mine = waits.filter(one => one.mine);
  const others = waits.filter(one => !one.mine);
  if (waits.length === 0) {
    const { title, detail, at } = ending(release);
    return (
      <>
        <div className={classes.title}>
          {title} <When at={at} now={now} words={agoWords(at, now)} />
        </div>
        <div className={classes.detail}>
          <PhraseText phrase={detail} />
        </div>
      </>
    );
  }
  if (mine.length === 0) {
    return (
      <>
        <div className={classes.title}>
          {others.every(one => one.what === 'delivery')
            ? 'Being recorded downstream'
            : 'Waiting for'}
        </div>
        <WaitingList {...props} waits={others} />
      </>
    );
  }
  return (
    <>
      <div className={classes.title}>Waiting for you</div>
      <WaitingList {...props} waits={mine} />
      {others.length > 0 && (
        <>
          <Typography variant="body2" className={classes.also}>
            and for
          </Typography>
          <WaitingList {...props} waits={others} />
        </>
      )}
    </>
  );
}
