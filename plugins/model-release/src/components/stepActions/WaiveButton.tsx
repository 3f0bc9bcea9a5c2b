import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { may } from '../../common/verdicts';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { ReasonButton } from './ReasonButton';

/** For the few who may waive a step; everybody else does not need to know of it. */
export function WaiveButton(props: { step: StepDetail; work: StepWork }) {
  const { step, work } = props;
  const { t } = useTranslation();
  if (!may(step, 'waive')) {
    return null;
  }
  const waived = say('stepActions.waived', { step: step.title });
  return (
    <ReasonButton
      opens={t('stepActions.waiveOpens')}
      title={t('stepActions.waiveTitle', { step: step.title })}
      consequence={t('stepActions.waiveConsequence')}
      label={t('changes.waiver')}
      confirm={t('stepActions.waive')}
      work={work}
      onConfirm={reason => work.command('waive', { reason }, waived)}
    />
  );
}
