import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import type { Members } from '../../hooks/useMembers';
import { ending } from '../../viewModel/ending';
import { agoWords } from '../../viewModel/timeWords';
import type { Viewer } from '../../viewModel/viewer';
import { waitingOf, type Waiting } from '../../viewModel/waiting';
import { DueChip } from '../parts/DueChip';
import { Owners, PeopleOf } from '../parts/Owners';
import { PhraseText } from '../parts/PhraseText';
import { When } from '../parts/When';

const useStyles = makeStyles(theme => ({
  title: {
    fontSize: theme.typography.pxToRem(16),
    fontWeight: 600,
    lineHeight: 1.5,
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  entry: { '& + &': { marginTop: theme.spacing(1) } },
  muted: { color: theme.palette.text.secondary, overflowWrap: 'anywhere' },
}));

const WHAT: Record<Waiting['what'], (waits: Waiting) => string> = {
  step: waits => waits.stepTitle,
  changes: waits => `changes for ${waits.stepTitle}`,
  delivery: waits => waits.stepTitle,
  retry: waits => `${waits.stepTitle}: delivery failed`,
};

function title(waits: readonly Waiting[]): string {
  if (waits.some(one => one.mine)) {
    return 'Waiting for you';
  }
  return waits.every(one => one.what === 'delivery')
    ? 'Being recorded downstream'
    : 'Waiting for';
}

/** Who the release waits for and until when, the reader first; or how it ended. */
export function SummaryWaiting(props: {
  release: ReleaseDetail;
  viewer: Viewer;
  now: DateTime;
  members: Members;
}) {
  const classes = useStyles();
  const { release, viewer, now, members } = props;
  const waits = waitingOf(release, viewer);
  if (waits.length === 0) {
    const { title: how, detail, at } = ending(release);
    return (
      <>
        <div className={classes.title}>
          {how} <When at={at} now={now} words={agoWords(at, now)} />
        </div>
        <Typography variant="body2" component="div" className={classes.muted}>
          <PhraseText phrase={detail} />
        </Typography>
      </>
    );
  }
  return (
    <>
      <div className={classes.title}>{title(waits)}</div>
      <ul className={classes.list}>
        {waits.map(one => (
          <li key={one.stepKey} className={classes.entry}>
            <Typography variant="body2" component="div">
              <Owners owners={one.who} />
              <PeopleOf
                owners={one.who}
                members={members}
                except={viewer.ref}
                prefix={one.mine ? ' · also ' : ' · '}
              />
            </Typography>
            <Typography
              variant="body2"
              component="div"
              className={classes.muted}
            >
              {WHAT[one.what](one)}{' '}
              {one.dueAt && <DueChip dueAt={one.dueAt} now={now} />}
            </Typography>
          </li>
        ))}
      </ul>
    </>
  );
}
