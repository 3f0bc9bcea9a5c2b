import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useStepWork } from '../../hooks/session/useStepWork';
import { unscannedFiles } from './upload/uploadCheck';
import { CommentField } from '../common/CommentField';
import { Checklist } from './Checklist';
import { DecisionBar } from './DecisionBar';
import { FileUpload } from './upload/FileUpload';

/** A checklist to work through, and a word about it. */
export function ManualStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const { step, onDone } = props;
  const { draft, type, sending, command } = useStepWork(step);
  const entries = step.checklist ?? [];
  const open = entries.filter(entry => !draft.checklist[entry.key]);
  const complete = async () => {
    const done = await command(
      'complete',
      {
        checklist: Object.fromEntries(
          entries.map(entry => [entry.key, true as const]),
        ),
        comment: draft.comment.trim() || undefined,
      },
      `${step.title} is completed.`,
    );
    if (done) {
      onDone();
    }
  };
  return (
    <>
      <Checklist
        entries={entries}
        ticked={draft.checklist}
        disabled={sending}
        onTick={(key, ticked) =>
          type({ checklist: { ...draft.checklist, [key]: ticked } })
        }
      />
      {step.upload && <FileUpload step={step} />}
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
        notYet={
          open.length > 0
            ? `${entries.length - open.length} of ${entries.length} ticked`
            : unscannedFiles(step)
        }
      />
    </>
  );
}
