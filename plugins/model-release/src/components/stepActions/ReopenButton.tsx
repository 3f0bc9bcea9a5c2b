import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { may } from '../../common/verdicts';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { ReasonButton } from './ReasonButton';

/** Lets an owner reopen a step that they completed. */
export function ReopenButton(props: { step: StepDetail; work: StepWork }) {
  const { step, work } = props;
  const { t } = useTranslation();
  if (!may(step, 'reopen')) {
    return null;
  }
  const reopened = say('stepActions.reopened', { step: step.title });
  return (
    <ReasonButton
      opens={t('stepActions.reopenOpens')}
      button={{ size: 'small', variant: 'outlined' }}
      title={t('stepActions.reopenTitle', { step: step.title })}
      consequence={t('stepActions.reopenConsequence')}
      label={t('common.reason')}
      confirm={t('stepActions.reopen')}
      work={work}
      onConfirm={reason => work.command('reopen', { reason }, reopened)}
    />
  );
}
