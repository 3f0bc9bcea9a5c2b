import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { ReasonDialog } from '../common/ReasonDialog';

/** Lets the requester end their own release. */
export function WithdrawDialog(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const { release } = useSession();
  const work = useReleaseWork('withdraw');
  const withdraw = (words: string) =>
    work.command(
      'withdraw',
      { comment: words || undefined },
      'The release is withdrawn.',
    );
  return (
    <ReasonDialog
      open={open}
      title={`Withdraw ${release.checkpoint.id}?`}
      consequence="The release ends, and nobody has to act on it any more. What was done so far stays on record. To ship this checkpoint after all, start a new release."
      label="Why (optional)"
      confirm="Withdraw"
      optional
      work={work}
      onConfirm={withdraw}
      onClose={onClose}
    />
  );
}
