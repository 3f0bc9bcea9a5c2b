import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  EarlierLook,
  PacketChanges,
  ReleaseDetail,
  ReleaseEvent,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useTranslation } from '../../../../hooks/useTranslation';
import type { Live } from '../../../../hooks/useLive';
import { say } from '../../../../common/message';
import { ChangesSinceSigned } from '../../../changes/ChangesSinceSigned';
import { LoadError } from '../../../common/LoadError';
import { PhraseText } from '../../../common/PhraseText';
import { Placeholder } from '../../../common/Placeholder';
import { Remark } from '../../common/Remark';
import { reviewedAgain } from './reviewedAgain';
import { saidSince, sinceWords } from './roundWords';

const useStyles = makeStyles(theme => ({
  title: { fontSize: theme.typography.pxToRem(15), fontWeight: 500, margin: 0 },
  root: { margin: theme.spacing(1.5, 0) },
  changes: {
    margin: theme.spacing(1, 0),
    padding: theme.spacing(0.25, 1.5, 1),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: 6,
    backgroundColor: theme.palette.background.paper,
  },
  again: { margin: theme.spacing(1, 0, 0) },
}));

interface RoundProps {
  events: readonly ReleaseEvent[];
  now: DateTime;
  step: StepDetail;
  release: ReleaseDetail;
  changes: PacketChanges;
  since: EarlierLook;
}

function ReviewedAgain({ step, release, events, changes, since }: RoundProps) {
  const classes = useStyles();
  const round = { since, events, changes: changes.changes };
  const again = reviewedAgain(round, step.key, release);
  return again.length > 0 ? (
    <Typography variant="body2" className={classes.again}>
      <PhraseText
        phrase={say('approval.reviewedAgain', { steps: { allOf: again } })}
      />
    </Typography>
  ) : null;
}

function Round(props: RoundProps) {
  const classes = useStyles();
  const { t, text } = useTranslation();
  const { release, events, now, changes, since } = props;
  const title = sinceWords(since, now);
  const titleOf = (key: string) =>
    release.steps.find(other => other.key === key)?.title ?? key;
  return (
    <section aria-label={text(title)} className={classes.root}>
      <Typography component="h4" className={classes.title}>
        <PhraseText phrase={title} />
      </Typography>
      {changes.signed?.counts === false && since.act === 'approved' && (
        <Typography variant="body2">{t('approval.approvalVoid')}</Typography>
      )}
      {saidSince(since, events).map(({ key, who, text: words }) => (
        <Remark key={key} text={words} who={who} />
      ))}
      <div className={classes.changes}>
        {changes.changes.length > 0 ? (
          <ChangesSinceSigned changes={changes} titleOf={titleOf} />
        ) : (
          <Typography variant="body2">
            {t('approval.noChangesSince')}
          </Typography>
        )}
        <ReviewedAgain {...props} />
      </div>
    </section>
  );
}

export interface RoundNoticeProps {
  step: StepDetail;
  release: ReleaseDetail;
  events: readonly ReleaseEvent[];
  now: DateTime;
  live: Live<PacketChanges>;
}

/** A later round of a sign-off: what was said, what is different, and what was reviewed again. */
export function RoundNotice(props: RoundNoticeProps) {
  const { t } = useTranslation();
  const { live, ...rest } = props;
  const { value, error, reload } = live;
  if (error && !value) {
    const title = t('approval.changesNotLoaded');
    return <LoadError title={title} error={error} onRetry={reload} />;
  }
  if (!value) {
    return <Placeholder height={160} />;
  }
  return value.since ? (
    <Round {...rest} changes={value} since={value.since} />
  ) : null;
}
