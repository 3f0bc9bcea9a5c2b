import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { ending } from './ending';
import { ago } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { useTranslation } from '../../hooks/useTranslation';
import { waitingOf, type Waiting } from './waiting';
import { neededTitle } from './neededWords';
import { PhraseText } from '../common/PhraseText';
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

interface Reading {
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
}

function ReleaseEnding({ release, now }: Reading) {
  const classes = useStyles();
  const { title, detail, at } = ending(release);
  return (
    <>
      <div className={classes.title}>
        <PhraseText phrase={title} /> <PhraseText phrase={ago(at, now)} />
      </div>
      {detail && (
        <div className={classes.detail}>
          <PhraseText phrase={detail} />
        </div>
      )}
    </>
  );
}

function NeedsReview(props: Reading & { waits: readonly Waiting[] }) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { waits, ...reading } = props;
  const [first] = waits;
  const others = waits.filter(one => !one.mine);
  return (
    <>
      <div className={classes.title}>{text(neededTitle(first))}</div>
      <WaitingList {...reading} waits={waits.filter(one => one.mine)} />
      {others.length > 0 && (
        <>
          <Typography variant="body2" className={classes.also}>
            {t('waiting.alsoWaitingOn')}
          </Typography>
          <WaitingList {...reading} waits={others} />
        </>
      )}
    </>
  );
}

/** Who the release waits on and until when, the reader first; or how it ended. */
export function SummaryWaiting(props: Reading) {
  const classes = useStyles();
  const { t } = useTranslation();
  const waits = waitingOf(props.release, props.viewer);
  if (waits.length === 0) {
    return <ReleaseEnding {...props} />;
  }
  if (waits.some(one => one.mine)) {
    return <NeedsReview {...props} waits={waits} />;
  }
  const isDelivering = waits.every(one => one.what === 'delivery');
  return (
    <>
      <div className={classes.title}>
        {t(isDelivering ? 'waiting.deliveringWebhook' : 'waiting.waitingOn')}
      </div>
      <WaitingList {...props} waits={waits} />
    </>
  );
}
