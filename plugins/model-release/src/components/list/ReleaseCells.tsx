import { Link } from '@backstage/core-components';
import {
  EntityRefLink,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { isOpenRelease } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { ago, exactly } from '../../common/timeWords';
import { tuningWords } from '../../common/words';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';
import { DueChip } from '../status/DueChip';
import { releaseState } from '../status/releaseState';
import { StateChip } from '../status/StateChip';
import type { Waiting } from '../waiting/waiting';
import { shortWaitingWords } from '../waiting/waitingWords';
import type { CellProps } from './ReleaseRowsProps';

export const useCellStyles = makeStyles(theme => ({
  main: { fontWeight: 500, overflowWrap: 'anywhere' },
  small: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    overflowWrap: 'anywhere',
  },
}));

/** The checkpoint, which leads to the release: of a name that no other row has. */
function ReleaseLink({ row, to, now }: Omit<CellProps, 'viewer'>) {
  const classes = useCellStyles();
  const { text } = useTranslation();
  const { release, waiting, stepKey, isRepeated } = row;
  const { checkpoint, entityRef, environment, model } = release;
  const { primaryTitle } = useEntityPresentation(entityRef);
  const subject = say('list.linkName', {
    model: model ? `${primaryTitle} / ${model}` : primaryTitle,
    checkpoint: checkpoint.id,
    environment,
  });
  const step =
    stepKey && waiting
      ? [say('list.linkStep', { step: { text: waiting.stepTitle } })]
      : [];
  const time = isRepeated
    ? [say('list.linkTime', { time: exactly(release.createdAt, now) })]
    : [];
  return (
    <Link
      to={to}
      className={classes.main}
      aria-label={[subject, ...step, ...time].map(text).join(', ')}
    >
      {checkpoint.id}
    </Link>
  );
}

/** The model, which leads to its page, and the checkpoint, which leads to the release. */
export function ModelCell({ row, to, now }: CellProps) {
  const classes = useCellStyles();
  const { text } = useTranslation();
  const { checkpoint, entityRef, model } = row.release;
  return (
    <>
      <div>
        <ReleaseLink row={row} to={to} now={now} />
      </div>
      <div className={classes.small}>
        <EntityRefLink entityRef={entityRef} hideIcon disableTooltip />
        {model && ` / ${model}`}
        {' · '}
        {text(tuningWords(checkpoint.tuning))}
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

/** Where a release stands, in a word. */
export function StateCell({ row }: Pick<CellProps, 'row'>) {
  const { text } = useTranslation();
  const { label, tone } = releaseState(row.release);
  return <StateChip tone={tone}>{text(label)}</StateChip>;
}

/** Who a release waits on, the reader first; or how it ended. */
export function WaitingOnCell({ row, viewer }: CellProps) {
  const classes = useCellStyles();
  const { text } = useTranslation();
  const { waiting, others } = row;
  if (!waiting) {
    return <StateCell row={row} />;
  }
  return (
    <>
      <div>{text(awaitedStep(waiting, others))}</div>
      <div className={classes.small}>
        <PhraseText phrase={shortWaitingWords(waiting, viewer)} />
      </div>
    </>
  );
}

/** When what it waits for is due, or when a release ended. */
export function DueCell({ row, now }: CellProps) {
  const { t } = useTranslation();
  const { release, waiting } = row;
  const dueAt = waiting?.dueAt ?? (row.stepKey ? undefined : release.dueAt);
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
