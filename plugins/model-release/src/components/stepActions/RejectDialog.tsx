import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { ReasonDialog } from '../common/ReasonDialog';

/** Asks why, and says that there is no way back. */
export function RejectDialog(props: {
  step: StepDetail;
  open: boolean;
  onClose: () => void;
}) {
  const { step, open, onClose } = props;
  const { release } = useSession();
  const work = useStepWork(step);
  const reject = (comment: string) =>
    work.command('reject', { comment }, 'The release is rejected.');
  return (
    <ReasonDialog
      open={open}
      title={`Reject ${release.checkpoint.id}?`}
      consequence="The release ends here for everybody and cannot be opened again. If something can still be mended, request changes instead."
      label="Why"
      confirm="Reject the release"
      work={work}
      onConfirm={reject}
      onClose={onClose}
    />
  );
}
