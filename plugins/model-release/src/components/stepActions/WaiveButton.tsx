import Button from '@material-ui/core/Button';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useStepWork } from '../../hooks/session/useStepWork';
import { may } from '../../common/verdicts';
import { ReasonDialog } from '../common/ReasonDialog';

/** For the few who may let a step pass; everybody else does not need to know of it. */
export function WaiveButton({ step }: { step: StepDetail }) {
  const work = useStepWork(step);
  const [isAsking, setAsking] = useState(false);
  if (!may(step, 'waive')) {
    return null;
  }
  const waive = (reason: string) =>
    work.command('waive', { reason }, `${step.title} is waived.`);
  return (
    <>
      <Button disabled={work.sending} onClick={() => setAsking(true)}>
        Waive…
      </Button>
      <ReasonDialog
        open={isAsking}
        title={`Waive “${step.title}”?`}
        consequence="The release goes on without this step. Your name and reason stay on record and are part of what the approver signs."
        label="Why it may be left out"
        confirm="Waive the step"
        work={work}
        onConfirm={waive}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
