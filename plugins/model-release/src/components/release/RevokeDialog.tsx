import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { ReasonDialog } from '../parts/ReasonDialog';

/** Asks why an approval is taken back, and says what that stops and what it does not. */
export function RevokeDialog(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const { release } = useSession();
  const { checkpoint, environment, rollback } = release;
  const work = useReleaseWork('revoke');
  const revoke = async () => {
    const done = await work.command(
      'revoke',
      { reason: work.draft.comment.trim() },
      'The approval is revoked.',
    );
    if (done) {
      onClose();
    }
  };
  const wayBack =
    rollback.type === 'checkpoint'
      ? `return to ${rollback.target}`
      : `switch off the flag ${rollback.target}`;
  return (
    <ReasonDialog
      open={open}
      title={`Revoke the approval of ${checkpoint.id}?`}
      consequence={`The gate closes: from now on it says no to ${checkpoint.id} in ${environment}, and this cannot be undone. What serves already is not stopped by it; to go back, ${wayBack}.`}
      label="Why"
      confirm="Revoke the approval"
      required
      value={work.draft.comment}
      onType={comment => work.type({ comment })}
      sending={work.sending}
      problem={work.problem}
      onDismiss={work.dismiss}
      onConfirm={revoke}
      onClose={onClose}
    />
  );
}
