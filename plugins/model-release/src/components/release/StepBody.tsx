import { MarkdownContent } from '@backstage/core-components';
import Typography from '@material-ui/core/Typography';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { requestFacts } from '../../viewModel/requestParts';
import { reopenedBecause } from '../../viewModel/sinceSigned';
import { stampWords } from '../../viewModel/timeWords';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { ProblemNotice } from '../parts/ProblemNotice';
import { When } from '../parts/When';
import { PhraseText } from '../parts/PhraseText';
import { ReassignButton } from '../steps/ReassignButton';
import { StepFace } from '../steps/StepFace';
import { KeptDraft } from '../steps/KeptDraft';
import { StepNotes } from './StepNotes';

/** What an open step shows: what to do, what went before, and its controls or its result. */
export function StepBody(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { release, events, now } = useSession();
  const { problem, dismiss } = useStepWork(step);
  const reopened =
    step.status === 'active' ? reopenedBecause(events, step.key) : undefined;
  return (
    <>
      <MarkdownContent content={step.instructions} />
      {step.status !== 'completed' && step.type !== 'approval' && (
        <Facts facts={requestFacts(release, step.reads)} />
      )}
      {step.status !== 'active' && <StepNotes step={step} />}
      {step.editorialNote && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          Note from the runbook's editors: {step.editorialNote}
        </Typography>
      )}
      {release.approver && step.type === 'approval' && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          The request names <PhraseText phrase={[{ ref: release.approver }]} />{' '}
          as its approver.
        </Typography>
      )}
      {reopened && (
        <Notice tone="soon">
          Open again since{' '}
          <When
            at={reopened.at}
            now={now}
            words={stampWords(reopened.at, now)}
          />
          : “{reopened.reason}”
        </Notice>
      )}
      <ProblemNotice problem={problem} onClose={dismiss} />
      <KeptDraft step={step} />
      <StepFace step={step} onDone={onDone} />
      <ReassignButton step={step} />
    </>
  );
}
