import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { makeStyles } from '@material-ui/core/styles';
import { useRef } from 'react';
import { canAdvance } from '../../common/verdicts';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { useTranslation } from '../../hooks/useTranslation';
import { Facts } from '../common/Facts';
import { HelpLink } from '../common/HelpLink';
import { PassingMessage } from '../common/PassingMessage';
import { PlainPhrase } from '../common/PlainPhrase';
import { Prose } from '../common/Prose';
import { LazyDiscussion } from '../discussion/LazyDiscussion';
import { LazySecondRound } from '../secondRound/LazySecondRound';
import { ReassignButton } from '../stepActions/ReassignButton';
import { CardNotice } from '../stepPanels/modelCard/CardNotice';
import { CardResults } from '../stepPanels/modelCard/CardResults';
import { ModelCardText } from '../stepPanels/modelCard/ModelCardText';
import { StepAdvice } from '../stepPanels/StepAdvice';
import { StepPanel } from '../stepPanels/StepPanel';
import { UnsentComment } from '../stepPanels/UnsentComment';
import { StepRemarks } from './StepRemarks';
import { stepFacts } from './stepFacts';
import { useKeepPlace } from './useKeepPlace';
import { useOvertaking } from './useOvertaking';

const useStyles = makeStyles({
  root: { outline: 'none' },
  help: { float: 'right' },
});

/** What a step asks for, and what it shows of the request for that. */
function StepRequest({ step }: { step: StepDetail }) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { release, viewer } = useSession();
  // What a sign-off says is said to whoever signs: to others it is not true.
  const isAddressed = step.type !== 'approval' || canAdvance(step, viewer);
  const readsCard = step.reads.includes('modelCard');
  return (
    <>
      <HelpLink
        className={classes.help}
        topic={step.type}
        label={t('common.helpOn', { subject: step.title })}
      />
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
  const classes = useStyles();
  const { release, viewer, now, announce } = useSession();
  const { text } = useTranslation();
  const work = useStepWork(step);
  const root = useRef<HTMLDivElement>(null);
  useKeepPlace(root, step.status);
  const { said, forget } = useOvertaking(step, viewer, news =>
    announce(text(news)),
  );
  return (
    <div ref={root} tabIndex={-1} className={classes.root}>
      <LazySecondRound step={step} onDone={onDone} />
      <StepRequest step={step} />
      <StepRemarks step={step} release={release} viewer={viewer} now={now} />
      <StepPanel step={step} onDone={onDone} />
      <UnsentComment step={step} viewer={viewer} work={work} />
      <ReassignButton
        step={step}
        release={release}
        viewer={viewer}
        work={work}
      />
      <LazyDiscussion stepKey={step.key} />
      <PassingMessage
        text={said && <PlainPhrase phrase={said} />}
        onClose={forget}
      />
    </div>
  );
}
