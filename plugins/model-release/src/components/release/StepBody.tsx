import Typography from '@material-ui/core/Typography';
import {
  namedApproverOf,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { reopenedBecause } from '../../viewModel/openAgain';
import { stepFacts } from '../../viewModel/stepFacts';
import { stampWords } from '../../viewModel/timeWords';
import { canFinish } from '../../viewModel/verdicts';
import { Facts } from '../parts/Facts';
import { Notice } from '../parts/Notice';
import { Prose } from '../parts/Prose';
import { ProblemNotice } from '../parts/ProblemNotice';
import { When } from '../parts/When';
import { PhraseText } from '../parts/PhraseText';
import { ReassignButton } from '../steps/ReassignButton';
import { CardNotice } from '../steps/CardNotice';
import { CardResults } from '../steps/CardResults';
import { ModelCardText } from '../steps/ModelCardText';
import { StepAdvice } from '../steps/StepAdvice';
import { StepFace } from '../steps/StepFace';
import { KeptDraft } from '../steps/KeptDraft';
import { StepNotes } from './StepNotes';

/** What an open step shows: what to do, what went before, and its controls or its result. */
export function StepBody(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { release, events, viewer, now } = useSession();
  const { problem, dismiss } = useStepWork(step);
  // What a sign-off says is said to whoever signs: to others it is not true.
  const isAddressed = step.type !== 'approval' || canFinish(step, viewer);
  const named = namedApproverOf(release, step);
  const reopened =
    step.status === 'active' ? reopenedBecause(events, step.key) : undefined;
  return (
    <>
      {isAddressed && <Prose text={step.instructions} />}
      {step.reads.includes('modelCard') && <CardNotice />}
      <Facts facts={stepFacts(release, step)} />
      {step.reads.includes('evaluation') && <CardResults />}
      <StepAdvice step={step} />
      {step.status === 'active' && step.reads.includes('modelCard') && (
        <ModelCardText />
      )}
      {step.status !== 'active' && <StepNotes step={step} />}
      {step.editorialNote && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          Note from the runbook's editors: {step.editorialNote}
        </Typography>
      )}
      {named && (
        <Typography variant="body2" color="textSecondary" gutterBottom>
          The request names <PhraseText phrase={[{ ref: named }]} /> as its
          approver.
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
