import { Link } from '@backstage/core-components';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { agoWords } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { releaseState } from '../status/releaseState';
import { waitingOf } from '../waiting/waiting';
import { shortWaitingWords } from '../waiting/waitingWords';
import { tuningWords } from '../../common/words';
import { DueChip } from '../status/DueChip';
import { PhraseText } from '../common/PhraseText';
import { StateChip } from '../status/StateChip';
import { When } from '../common/When';

const useStyles = makeStyles(theme => ({
  main: { fontWeight: 500, overflowWrap: 'anywhere' },
  small: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    overflowWrap: 'anywhere',
  },
}));

/** The model, and the checkpoint below it; the link leads to the release. */
export function ModelCell(props: { release: ReleaseSummary; to: string }) {
  const classes = useStyles();
  const { release, to } = props;
  const { checkpoint, entityRef, model } = release;
  return (
    <>
      <Link to={to} className={classes.main}>
        <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
        {model && ` / ${model}`}
      </Link>
      <div className={classes.small}>
        {checkpoint.id} · {tuningWords(checkpoint.tuning)}
      </div>
    </>
  );
}

/** Who a release waits for, the reader first; or how it ended. */
export function WaitsCell(props: { release: ReleaseSummary; viewer: Viewer }) {
  const classes = useStyles();
  const { release, viewer } = props;
  const [first, ...others] = waitingOf(release, viewer);
  if (!first) {
    const { label, tone } = releaseState(release);
    return <StateChip tone={tone}>{label}</StateChip>;
  }
  const title =
    first.what === 'changes'
      ? `Changes for ${first.stepTitle}`
      : first.stepTitle;
  return (
    <>
      <div>
        {title}
        {others.length > 0 && ` and ${others.length} more`}
      </div>
      <div className={classes.small}>
        <PhraseText phrase={shortWaitingWords(first, viewer)} />
      </div>
    </>
  );
}

/** When what it waits for is due, or when a release ended. */
export function DueCell(props: {
  release: ReleaseSummary;
  viewer: Viewer;
  now: DateTime;
}) {
  const { release, viewer, now } = props;
  const [first] = waitingOf(release, viewer);
  const dueAt = first?.dueAt ?? release.dueAt;
  if (dueAt) {
    return <DueChip dueAt={dueAt} now={now} />;
  }
  const { updatedAt, status } = release;
  return status === 'in_review' || status === 'approved' ? (
    <Typography variant="body2" color="textSecondary">
      no clock runs
    </Typography>
  ) : (
    <When at={updatedAt} now={now} words={agoWords(updatedAt, now)} />
  );
}
