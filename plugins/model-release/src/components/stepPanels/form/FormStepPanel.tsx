import type { JsonObject } from '@backstage/types';
import Typography from '@material-ui/core/Typography';
import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense } from 'react';
import {
  useSession,
  useSessionWorks,
} from '../../../hooks/session/ReleaseSession';
import { useTranslation } from '../../../hooks/useTranslation';
import { Placeholder } from '../../common/Placeholder';
import { StepActions } from '../common/StepActions';
import { LazyAttachmentUpload } from '../upload/LazyAttachmentUpload';
import { unscannedFiles } from '../upload/uploadCheck';
import { useCompletion } from '../common/useCompletion';

// The forms library is bigger than all the rest: it comes only to those who answer a form.
const Questionnaire = lazy(() =>
  import('./Questionnaire').then(m => ({ default: m.Questionnaire })),
);

function lastAnswers(step: StepDetail): JsonObject {
  return step.result?.type === 'form'
    ? (step.result.answers as JsonObject)
    : {};
}

function DraftNote() {
  const { t } = useTranslation();
  return (
    <Typography variant="body2" color="textSecondary" role="note">
      {t('form.draftKept')}
    </Typography>
  );
}

/** The answers so far, and how they are handed in. */
function useAnswers(step: StepDetail, onDone: () => void) {
  const { areDraftsKnown } = useSessionWorks();
  const { work, complete } = useCompletion(step, onDone);
  const answers = areDraftsKnown
    ? work.draft.answers ?? lastAnswers(step)
    : undefined;
  const change = (typed: JsonObject) => work.type({ answers: typed });
  return { work, complete, answers, change };
}

/** Questions to answer. What was answered so far is kept until it is handed in. */
export function FormStepPanel(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { t } = useTranslation();
  const { release, now } = useSession();
  const form = useAnswers(step, onDone);
  if (!form.answers) {
    return <Placeholder height={320} />;
  }
  return (
    <>
      {step.upload && (
        <LazyAttachmentUpload step={step} release={release} now={now} />
      )}
      <Suspense fallback={<Placeholder height={320} />}>
        <Questionnaire
          form={step.form ?? { schema: {} }}
          answers={form.answers}
          disabled={form.work.sending}
          onChange={form.change}
          onSubmit={answers => form.complete({ answers })}
        >
          <StepActions
            step={step}
            release={release}
            work={form.work}
            label={t('stepPanels.complete')}
            notYet={unscannedFiles(step)}
          />
          {!form.work.restored && <DraftNote />}
        </Questionnaire>
      </Suspense>
    </>
  );
}
