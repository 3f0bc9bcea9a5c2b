import {
  coveredSteps,
  isDoneStep,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { isOwnRequest, may } from '../../common/verdicts';
import type { StepWork } from '../../hooks/work';
import { useTranslation } from '../../hooks/useTranslation';
import { PhraseText } from '../common/PhraseText';
import { ReasonButton } from './ReasonButton';
import { RedoChoice } from './RedoChoice';

/** The steps that a sign-off can send back to their owners. */
function redoable(step: StepDetail, release: ReleaseDetail): StepDetail[] {
  if (step.type !== 'approval') {
    return [];
  }
  const covered = coveredSteps(release.steps, step.key);
  return release.steps.filter(
    other => covered.includes(other.key) && isDoneStep(other.status),
  );
}

/** Which of the steps that can be redone are chosen. */
function useRedoSteps(choices: readonly StepDetail[]) {
  const [steps, setSteps] = useState<string[]>([]);
  const chosen = steps.filter(key => choices.some(step => step.key === key));
  return { chosen, setSteps };
}

function consequence(
  chosen: readonly string[],
  { requester }: ReleaseDetail,
): Part {
  return chosen.length > 0
    ? say('stepActions.returnsToOwners')
    : say('stepActions.returnsToRequester', { requester: { ref: requester } });
}

/** Asks which changes are needed, and, on a sign-off, which steps have to be redone for them. */
export function RequestChangesButton(props: {
  step: StepDetail;
  release: ReleaseDetail;
  work: StepWork;
}) {
  const { step, release, work } = props;
  const { t } = useTranslation();
  const choices = redoable(step, release);
  const { chosen, setSteps } = useRedoSteps(choices);
  if (!may(step, 'request-changes')) {
    return null;
  }
  const request = async (comment: string) => {
    const steps = chosen.length > 0 ? chosen : undefined;
    const requested = say('stepActions.changesRequested');
    const body = { comment, steps };
    const done = await work.command('request-changes', body, requested);
    if (done) {
      setSteps([]);
    }
    return done;
  };
  return (
    <ReasonButton
      opens={t(
        isOwnRequest(release)
          ? 'stepActions.changeOwnOpens'
          : 'stepActions.requestChangesOpens',
      )}
      button={{ variant: 'outlined' }}
      title={t('stepActions.requestChanges')}
      consequence={<PhraseText phrase={consequence(chosen, release)} />}
      label={t('stepActions.changesNeeded')}
      confirm={t('stepActions.requestChanges')}
      work={work}
      onConfirm={request}
    >
      {choices.length > 0 && (
        <RedoChoice steps={choices} chosen={chosen} onChoose={setSteps} />
      )}
    </ReasonButton>
  );
}
