import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useStepWork } from '../../hooks/session/useStepWork';
import { ReasonDialog } from '../parts/ReasonDialog';

/** Asks why, and says that there is no way back. */
export function RejectDialog(props: {
  step: StepDetail;
  open: boolean;
  onClose: () => void;
}) {
  const { step, open, onClose } = props;
  const { release } = useSession();
  const work = useStepWork(step);
  const reject = async () => {
    const done = await work.command(
      'reject',
      { comment: work.draft.comment.trim() },
      'The release is rejected.',
    );
    if (done) {
      onClose();
    }
  };
  return (
    <ReasonDialog
      open={open}
      title={`Reject ${release.checkpoint.id}?`}
      consequence="The release ends here for everybody and cannot be opened again. If something can still be mended, request changes instead."
      label="Why"
      confirm="Reject the release"
      required
      value={work.draft.comment}
      onType={comment => work.type({ comment })}
      sending={work.sending}
      problem={work.problem}
      onDismiss={work.dismiss}
      onConfirm={reject}
      onClose={onClose}
    />
  );
}
