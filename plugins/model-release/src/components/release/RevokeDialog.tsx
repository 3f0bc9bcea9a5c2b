import { useReleaseWork } from '../../hooks/session/useReleaseWork';
import { useSession } from '../../hooks/session/ReleaseSession';
import { wayBackWords } from './revocation';
import { ReasonDialog } from '../common/ReasonDialog';

/** Asks why an approval is taken back, and says what that stops and what it does not. */
export function RevokeDialog(props: { open: boolean; onClose: () => void }) {
  const { open, onClose } = props;
  const { release } = useSession();
  const { checkpoint, environment } = release;
  const work = useReleaseWork('revoke');
  const revoke = (reason: string) =>
    work.command('revoke', { reason }, 'The approval is revoked.');
  return (
    <ReasonDialog
      open={open}
      title={`Revoke the approval of ${checkpoint.id}?`}
      consequence={`The gate closes: from now on it says no to ${
        checkpoint.id
      } in ${environment}, and this cannot be undone. What serves already is not stopped by it; to go back, ${wayBackWords(
        release,
      )}.`}
      label="Why"
      confirm="Revoke the approval"
      work={work}
      onConfirm={revoke}
      onClose={onClose}
    />
  );
}
