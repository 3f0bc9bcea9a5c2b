import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { canAdvance } from '../../common/verdicts';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { Facts } from '../common/Facts';
import { ProblemNotice } from '../common/ProblemNotice';
import { Prose } from '../common/Prose';
import { ReassignButton } from '../stepActions/ReassignButton';
import { CardNotice } from '../stepPanels/modelCard/CardNotice';
import { CardResults } from '../stepPanels/modelCard/CardResults';
import { ModelCardText } from '../stepPanels/modelCard/ModelCardText';
import { StepAdvice } from '../stepPanels/StepAdvice';
import { StepPanel } from '../stepPanels/StepPanel';
import { UnsentComment } from '../stepPanels/UnsentComment';
import { StepRemarks } from './StepRemarks';
import { stepFacts } from './stepFacts';

/** What a step asks for, and what it shows of the request for that. */
function StepRequest({ step }: { step: StepDetail }) {
  const { release, viewer } = useSession();
  // What a sign-off says is said to whoever signs: to others it is not true.
  const isAddressed = step.type !== 'approval' || canAdvance(step, viewer);
  const readsCard = step.reads.includes('modelCard');
  return (
    <>
      {isAddressed && <Prose text={step.instructions} />}
      {readsCard && <CardNotice card={release.modelCard} />}
      <Facts facts={stepFacts(release, step)} />
      {step.reads.includes('evaluation') && (
        <CardResults card={release.modelCard} />
      )}
      <StepAdvice step={step} />
      {readsCard && step.status === 'active' && (
        <ModelCardText release={release} />
      )}
    </>
  );
}

/** What an open step shows: what to do, what went before, and its controls or its result. */
export function StepBody(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { release, events, viewer, now } = useSession();
  const work = useStepWork(step);
  return (
    <>
      <StepRequest step={step} />
      <StepRemarks
        step={step}
        release={release}
        events={events}
        viewer={viewer}
        now={now}
      />
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
