import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { headline } from '../../viewModel/headline';
import { releaseState } from '../../viewModel/releaseState';
import { agoWords } from '../../viewModel/timeWords';
import type { Viewer } from '../../viewModel/viewer';
import { PhraseText } from '../parts/PhraseText';
import { ProgressDrawing } from '../parts/ProgressDrawing';
import { StateChip } from '../parts/StateChip';
import { When } from '../parts/When';

const useStyles = makeStyles(theme => ({
  title: { fontWeight: 500, overflowWrap: 'anywhere' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1),
    margin: theme.spacing(0.5, 0, 1),
  },
}));

/** A release in a few lines, and the checkpoint that was released before it. */
export function StatusCardBody(props: {
  release: ReleaseSummary;
  /** The last one that was released, when that is another. */
  serving?: ReleaseSummary;
  viewer: Viewer;
  now: DateTime;
}) {
  const classes = useStyles();
  const { release, serving, viewer, now } = props;
  const { label, tone } = releaseState(release);
  return (
    <>
      <Typography className={classes.title}>
        {release.model && `${release.model}: `}
        {release.checkpoint.id} → {release.environment}
      </Typography>
      <div className={classes.row}>
        <StateChip tone={tone}>{label}</StateChip>
        <ProgressDrawing steps={release.steps} />
      </div>
      {(release.status === 'in_review' || release.status === 'approved') && (
        <Typography variant="body2" component="div">
          <PhraseText phrase={headline(release, viewer, now)} />
        </Typography>
      )}
      {serving && (
        <Typography variant="body2" color="textSecondary">
          Last released: {serving.checkpoint.id} → {serving.environment},{' '}
          <When
            at={serving.updatedAt}
            now={now}
            words={agoWords(serving.updatedAt, now)}
          />
        </Typography>
      )}
    </>
  );
}
