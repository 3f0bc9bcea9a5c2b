import type { JsonObject } from '@backstage/types';
import Typography from '@material-ui/core/Typography';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense } from 'react';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useStepWork } from '../../../hooks/session/useStepWork';
import { useFormDraft } from './useFormDraft';
import { unscannedFiles } from '../upload/uploadCheck';
import { CommentField } from '../../common/CommentField';
import { Placeholder } from '../../common/Placeholder';
import { DecisionBar } from '../DecisionBar';
import { FileUpload } from '../upload/FileUpload';

// The forms library is bigger than all the rest: it comes only to those who answer a form.
const Questionnaire = lazy(() =>
  import('./Questionnaire').then(m => ({ default: m.Questionnaire })),
);

function lastAnswers(step: StepDetail): JsonObject {
  return step.result?.type === 'form'
    ? (step.result.answers as JsonObject)
    : {};
}

/** Questions to answer. What was answered so far is kept until it is handed in. */
export function FormStepPanel(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { release, viewer } = useSession();
  const { draft, type, sending, command } = useStepWork(step);
  const { answers, restored, change, discard } = useFormDraft(
    { person: viewer.ref, releaseId: release.id, stepKey: step.key },
    lastAnswers(step),
  );
  const complete = async (handedIn: JsonObject) => {
    const done = await command(
      'complete',
      { answers: handedIn, comment: draft.comment.trim() || undefined },
      `${step.title} is completed.`,
    );
    if (done) {
      discard();
      onDone();
    }
  };
  if (!answers) {
    return <Placeholder height={320} />;
  }
  return (
    <>
      {step.upload && <FileUpload step={step} />}
      <Suspense fallback={<Placeholder height={320} />}>
        <Questionnaire
          form={step.form ?? { schema: {} }}
          answers={answers}
          disabled={sending}
          onChange={change}
          onSubmit={complete}
        >
          <CommentField
            label="Comment (needed to request changes or reject)"
            value={draft.comment}
            disabled={sending}
            onChange={comment => type({ comment })}
          />
          <DecisionBar
            step={step}
            label="Complete"
            notYet={unscannedFiles(step)}
          />
          <Typography variant="body2" color="textSecondary" role="note">
            {restored
              ? 'Your answers from last time are back.'
              : 'What you answer is kept in this portal until you complete the step.'}
          </Typography>
        </Questionnaire>
      </Suspense>
    </>
  );
}
