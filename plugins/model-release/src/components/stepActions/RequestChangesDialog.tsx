import {
  coveredSteps,
  isDoneStep,
  type ReleaseDetail,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { PhraseText } from '../common/PhraseText';
import { ReasonDialog } from '../common/ReasonDialog';
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

/** Asks what has to change, and, on a sign-off, who has to change it. */
export function RequestChangesDialog(props: {
  step: StepDetail;
  open: boolean;
  onClose: () => void;
}) {
  const { step, open, onClose } = props;
  const { release } = useSession();
  const work = useStepWork(step);
  const [steps, setSteps] = useState<string[]>([]);
  const choices = redoable(step, release);
  const chosen = steps.filter(key => choices.some(other => other.key === key));
  const request = async (comment: string) => {
    const done = await work.command(
      'request-changes',
      { comment, steps: chosen.length > 0 ? chosen : undefined },
      'Changes are requested.',
    );
    if (done) {
      setSteps([]);
    }
    return done;
  };
  return (
    <ReasonDialog
      open={open}
      title="Request changes"
      consequence={
        chosen.length > 0 ? (
          'The chosen steps open again with their owners, and what rests on them waits until they are done.'
        ) : (
          <>
            The step goes back to{' '}
            <PhraseText phrase={[{ ref: release.requester }]} />, who asked for
            the release. Its clock stops until it is resubmitted.
          </>
        )
      }
      label="What has to change"
      confirm="Request changes"
      work={work}
      onConfirm={request}
      onClose={onClose}
    >
      {choices.length > 0 && (
        <RedoChoice steps={choices} chosen={chosen} onChoose={setSteps} />
      )}
    </ReasonDialog>
  );
}
