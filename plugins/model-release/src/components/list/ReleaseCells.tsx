import { Link } from '@backstage/core-components';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  isOpenRelease,
  type ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { ago } from '../../common/timeWords';
import type { Viewer } from '../../common/viewer';
import { useTranslation } from '../../hooks/useTranslation';
import { releaseState } from '../status/releaseState';
import { waitingOf, type Waiting } from '../waiting/waiting';
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
  const { text } = useTranslation();
  const { release, to } = props;
  const { checkpoint, entityRef, model } = release;
  return (
    <>
      <Link to={to} className={classes.main}>
        <EntityDisplayName entityRef={entityRef} hideIcon disableTooltip />
        {model && ` / ${model}`}
      </Link>
      <div className={classes.small}>
        {text(
          say('list.checkpointTuning', {
            checkpoint: checkpoint.id,
            tuning: tuningWords(checkpoint.tuning),
          }),
        )}
      </div>
    </>
  );
}

/** What a release waits for first, and how much else there is. */
function awaitedStep({ what, stepTitle }: Waiting, count: number): Part {
  const step = { text: stepTitle };
  if (what === 'changes') {
    return count > 0
      ? say('list.changesRequestedAndMore', { step, count })
      : say('list.changesRequested', { step });
  }
  return count > 0 ? say('list.stepAndMore', { step, count }) : step;
}

/** Who a release waits on, the reader first; or how it ended. */
export function WaitingOnCell(props: {
  release: ReleaseSummary;
  viewer: Viewer;
}) {
  const classes = useStyles();
  const { text } = useTranslation();
  const { release, viewer } = props;
  const [first, ...others] = waitingOf(release, viewer);
  if (!first) {
    const { label, tone } = releaseState(release);
    return <StateChip tone={tone}>{text(label)}</StateChip>;
  }
  return (
    <>
      <div>{text(awaitedStep(first, others.length))}</div>
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
  const { t } = useTranslation();
  const { release, viewer, now } = props;
  const [first] = waitingOf(release, viewer);
  const dueAt = first?.dueAt ?? release.dueAt;
  if (dueAt) {
    return <DueChip dueAt={dueAt} now={now} />;
  }
  const { updatedAt, status } = release;
  return isOpenRelease(status) ? (
    <Typography variant="body2" color="textSecondary">
      {t('list.slaPaused')}
    </Typography>
  ) : (
    <When at={updatedAt} now={now} words={ago(updatedAt, now)} />
  );
}
