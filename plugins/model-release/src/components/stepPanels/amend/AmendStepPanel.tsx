import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useTranslation } from '../../../hooks/useTranslation';
import { LoadError } from '../../common/LoadError';
import { AmendFields } from './AmendFields';
import { AmendmentPreviewPanel } from './AmendmentPreviewPanel';
import { ChangedElsewhereNotice } from './ChangedElsewhereNotice';
import { ChangeRequestQuote } from './ChangeRequestQuote';
import { ResubmitActions } from './ResubmitActions';
import { useAmendment } from './useAmendment';
import { useAmendmentPreview } from './useAmendmentPreview';
import { useResubmission } from './useResubmission';

/** For the requester: which changes were requested, the parts they can change, and resubmission. */
export function AmendStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const { step, onDone } = props;
  const { t } = useTranslation();
  const { release, now } = useSession();
  const work = useResubmission(step);
  const form = useAmendment(release, work);
  const isComplete = form.empty.length === 0;
  const { preview, error, reload } = useAmendmentPreview(
    form.changes,
    isComplete,
  );
  const submit = async () => {
    if (await work.resubmit(form.changes)) {
      onDone();
    }
  };
  return (
    <>
      {step.changeRequest && (
        <ChangeRequestQuote request={step.changeRequest} now={now} />
      )}
      <ChangedElsewhereNotice
        changes={form.elsewhere}
        onTakeOver={form.takeOver}
        onClose={form.acknowledge}
      />
      <AmendFields
        fields={form.fields}
        empty={form.empty}
        disabled={work.sending}
        onChange={form.change}
      />
      {preview && (
        <AmendmentPreviewPanel
          preview={preview}
          release={release}
          onTakeBack={form.takeBack}
        />
      )}
      {error && (
        <LoadError
          title={t('amend.notPreviewed')}
          error={error}
          onRetry={reload}
        />
      )}
      <ResubmitActions
        work={work}
        hasChanges={form.changes !== undefined}
        isIncomplete={!isComplete}
        onSubmit={submit}
      />
    </>
  );
}
