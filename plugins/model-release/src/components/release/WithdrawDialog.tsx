import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { ReasonDialog } from '../parts/ReasonDialog';

/** Lets the requester end their own release. */
export function WithdrawDialog(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const { release } = useSession();
  const work = useReleaseWork('withdraw');
  const withdraw = async () => {
    const done = await work.command(
      'withdraw',
      { comment: work.draft.comment.trim() || undefined },
      'The release is withdrawn.',
    );
    if (done) {
      onClose();
    }
  };
  return (
    <ReasonDialog
      open={open}
      title={`Withdraw ${release.checkpoint.id}?`}
      consequence="The release ends, and nobody has to act on it any more. What was done so far stays on record. To ship this checkpoint after all, start a new release."
      label="Why (optional)"
      confirm="Withdraw"
      required={false}
      value={work.draft.comment}
      onType={comment => work.type({ comment })}
      sending={work.sending}
      problem={work.problem}
      onDismiss={work.dismiss}
      onConfirm={withdraw}
      onClose={onClose}
    />
  );
}
