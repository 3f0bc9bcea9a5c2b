import Button from '@material-ui/core/Button';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useStepWork } from '../../hooks/session/useStepWork';
import { may } from '../../common/verdicts';
import { ReasonDialog } from '../common/ReasonDialog';

/** Lets an owner take their result back. */
export function ReopenButton({ step }: { step: StepDetail }) {
  const work = useStepWork(step);
  const [isAsking, setAsking] = useState(false);
  if (!may(step, 'reopen')) {
    return null;
  }
  const reopen = (reason: string) =>
    work.command('reopen', { reason }, `${step.title} is open again.`);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        disabled={work.sending}
        onClick={() => setAsking(true)}
      >
        Open again…
      </Button>
      <ReasonDialog
        open={isAsking}
        title={`Open “${step.title}” again?`}
        consequence="The step waits for its owners again, and so does everything that rests on it. Approvals of the packet so far become void."
        label="Why"
        confirm="Open again"
        work={work}
        onConfirm={reopen}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
