import type { BackstageTheme } from '@backstage/theme';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOpenRelease,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import { ago } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { useTranslation } from '../../hooks/useTranslation';
import { tones } from '../../theme/tones';
import { PhraseText } from '../common/PhraseText';
import { ProgressDrawing } from '../status/ProgressDrawing';
import { When } from '../common/When';
import { releaseState } from '../status/releaseState';
import { StateChip } from '../status/StateChip';
import { headline } from './headline';
import { subject } from './subject';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  title: { fontWeight: 500, overflowWrap: 'anywhere' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0, 1),
  },
  past: { color: theme.palette.text.secondary },
  revoked: { color: tones(theme).bad.strong },
}));

/** What else has to be known of the model: another release, latest or revoked. */
function Beside({ release, now }: { release: ReleaseSummary; now: DateTime }) {
  const classes = useStyles();
  const { text } = useTranslation();
  const isRevoked = release.status === 'revoked';
  const { updatedAt } = release;
  return (
    <Typography
      variant="body2"
      className={isRevoked ? classes.revoked : classes.past}
    >
      {text(
        say(isRevoked ? 'release.revokedRelease' : 'release.latestRelease', {
          subject: subject(release),
        }),
      )}
      {' · '}
      <When at={updatedAt} now={now} words={ago(updatedAt, now)} />
    </Typography>
  );
}

/** A release in a few lines, and what else has to be known of the model. */
export function StatusCardBody(props: {
  release: ReleaseSummary;
  /** How many releases of the model are open, this one included. */
  open: number;
  /** Another one: released before, or revoked. */
  beside?: ReleaseSummary;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { release, open, beside, viewer, now } = props;
  const { label, tone } = releaseState(release);
  return (
    <>
      {open > 1 && (
        <Typography variant="body2" className={classes.past}>
          {t('release.mostUrgentOf', { count: open })}
        </Typography>
      )}
      <Typography className={classes.title}>
        {text(subject(release))}
      </Typography>
      <div className={classes.row}>
        <StateChip tone={tone}>{text(label)}</StateChip>
        <ProgressDrawing release={release} />
      </div>
      {isOpenRelease(release.status) && (
        <Typography variant="body2" component="div">
          <PhraseText phrase={headline(release, viewer, now)} />
        </Typography>
      )}
      {beside && <Beside release={beside} now={now} />}
    </>
  );
}
