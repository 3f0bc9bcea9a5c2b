import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useStepWork } from '../../../hooks/session/useStepWork';
import { missingFiles } from './uploadCheck';
import { CommentField } from '../../common/CommentField';
import { DecisionBar } from '../DecisionBar';
import { FileUpload } from './FileUpload';

/** Files to hand in. */
export function UploadStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const { step, onDone } = props;
  const { draft, type, sending, command } = useStepWork(step);
  const complete = async () => {
    const done = await command(
      'complete',
      { comment: draft.comment.trim() || undefined },
      `${step.title} is completed.`,
    );
    if (done) {
      onDone();
    }
  };
  return (
    <>
      <FileUpload step={step} />
      <CommentField
        label="Comment (needed to request changes or reject)"
        value={draft.comment}
        disabled={sending}
        onChange={comment => type({ comment })}
      />
      <DecisionBar
        step={step}
        label="Complete"
        onMain={complete}
        notYet={missingFiles(step)}
      />
    </>
  );
}
