import type { BackstageTheme } from '@backstage/theme';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { tones } from '../../theme/tones';
import { headline } from './headline';
import { releaseState } from '../status/releaseState';
import { agoWords } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { PhraseText } from '../common/PhraseText';
import { ProgressDrawing } from '../status/ProgressDrawing';
import { StateChip } from '../status/StateChip';
import { When } from '../common/When';

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

/** A release in a few lines, and what else has to be known of the model. */
export function StatusCardBody(props: {
  release: ReleaseSummary;
  /** Another one: released before, or revoked. */
  beside?: ReleaseSummary;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { release, beside, viewer, now } = props;
  const { label, tone } = releaseState(release);
  return (
    <>
      <Typography className={classes.title}>
        {release.model && `${release.model}: `}
        {release.checkpoint.id} → {release.environment}
      </Typography>
      <div className={classes.row}>
        <StateChip tone={tone}>{label}</StateChip>
        <ProgressDrawing release={release} />
      </div>
      {(release.status === 'in_review' || release.status === 'approved') && (
        <Typography variant="body2" component="div">
          <PhraseText phrase={headline(release, viewer, now)} />
        </Typography>
      )}
      {beside && (
        <Typography
          variant="body2"
          className={
            beside.status === 'revoked' ? classes.revoked : classes.past
          }
        >
          {beside.status === 'revoked' ? 'Approval revoked' : 'Last released'}:{' '}
          {beside.checkpoint.id} → {beside.environment},{' '}
          <When
            at={beside.updatedAt}
            now={now}
            words={agoWords(beside.updatedAt, now)}
          />
        </Typography>
      )}
    </>
  );
}
