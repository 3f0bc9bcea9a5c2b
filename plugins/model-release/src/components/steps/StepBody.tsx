import Typography from '@material-ui/core/Typography';
import {
  namedApproverOf,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { reopenedBecause } from './openAgain';
import { stepFacts } from './stepFacts';
import { stampWords } from '../../common/timeWords';
import { canFinish } from '../../common/verdicts';
import { Facts } from '../common/Facts';
import { Notice } from '../common/Notice';
import { Prose } from '../common/Prose';
import { ProblemNotice } from '../common/ProblemNotice';
import { When } from '../common/When';
import { PhraseText } from '../common/PhraseText';
import { ReassignButton } from '../stepActions/ReassignButton';
import { CardNotice } from '../stepPanels/modelCard/CardNotice';
import { CardResults } from '../stepPanels/modelCard/CardResults';
import { ModelCardText } from '../stepPanels/modelCard/ModelCardText';
import { StepAdvice } from '../stepPanels/StepAdvice';
import { StepPanel } from '../stepPanels/StepPanel';
import { UnsentComment } from '../stepPanels/UnsentComment';
import { StepNotes } from './StepNotes';

/** What an open step shows: what to do, what went before, and its controls or its result. */
export function StepBody(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { release, events, viewer, now } = useSession();
  const work = useStepWork(step);
  // What a sign-off says is said to whoever signs: to others it is not true.
  const isAddressed = step.type !== 'approval' || canFinish(step, viewer);
  const named = namedApproverOf(release, step);
  const reopened =
    step.status === 'active' ? reopenedBecause(events, step.key) : undefined;
  return (
    <>
      {isAddressed && <Prose text={step.instructions} />}
      {step.reads.includes('modelCard') && (
        <CardNotice card={release.modelCard} />
      )}
      <Facts facts={stepFacts(release, step)} />
      {step.reads.includes('evaluation') && (
        <CardResults card={release.modelCard} />
      )}
      <StepAdvice step={step} />
      {step.status === 'active' && step.reads.includes('modelCard') && (
        <ModelCardText release={release} />
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
      <ProblemNotice problem={work.problem} onClose={work.dismiss} />
      <UnsentComment step={step} viewer={viewer} work={work} />
      <StepPanel step={step} onDone={onDone} />
      <ReassignButton
        step={step}
        release={release}
        viewer={viewer}
        work={work}
      />
    </>
  );
}
