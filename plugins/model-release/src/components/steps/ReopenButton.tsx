import Button from '@material-ui/core/Button';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useStepWork } from '../../hooks/session/useStepWork';
import { may } from '../../viewModel/verdicts';
import { ReasonDialog } from '../parts/ReasonDialog';

/** Lets an owner take their result back. */
export function ReopenButton({ step }: { step: StepDetail }) {
  const work = useStepWork(step);
  const [isAsking, setAsking] = useState(false);
  if (!may(step, 'reopen')) {
    return null;
  }
  const reopen = async () => {
    const done = await work.command(
      'reopen',
      { reason: work.draft.comment.trim() },
      `${step.title} is open again.`,
    );
    setAsking(!done);
  };
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
        required
        value={work.draft.comment}
        onType={comment => work.type({ comment })}
        sending={work.sending}
        problem={work.problem}
        onDismiss={work.dismiss}
        onConfirm={reopen}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
