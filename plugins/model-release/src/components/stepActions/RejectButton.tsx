import type { BackstageTheme } from '@backstage/theme';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { isOwnRequest, may } from '../../common/verdicts';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { tones } from '../../theme/tones';
import { ReasonButton } from './ReasonButton';

const useStyles = makeStyles((theme: BackstageTheme) => ({
  button: { color: tones(theme).bad.strong },
}));

/** Asks for a reason, and says that a rejection is final. */
export function RejectButton(props: {
  step: StepDetail;
  release: ReleaseDetail;
  work: StepWork;
}) {
  const classes = useStyles();
  const { step, release, work } = props;
  const { t } = useTranslation();
  // Whoever requested a release withdraws it.
  if (!may(step, 'reject') || isOwnRequest(release)) {
    return null;
  }
  const checkpoint = release.checkpoint.id;
  const rejected = say('stepActions.rejected');
  return (
    <ReasonButton
      opens={t('stepActions.rejectOpens')}
      button={{ className: classes.button }}
      title={t('stepActions.rejectTitle', { checkpoint })}
      consequence={t('stepActions.rejectConsequence')}
      label={t('common.reason')}
      confirm={t('stepActions.reject')}
      work={work}
      onConfirm={comment => work.command('reject', { comment }, rejected)}
    />
  );
}
