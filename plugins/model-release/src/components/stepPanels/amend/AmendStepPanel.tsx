import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { AmendFields } from './AmendFields';
import { ChangeRequestQuote } from './ChangeRequestQuote';
import { ResubmitActions } from './ResubmitActions';
import { useAmendment } from './useAmendment';
import { useResubmission } from './useResubmission';

/** For the requester: which changes were requested, the parts they can change, and resubmission. */
export function AmendStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const { step, onDone } = props;
  const { release, now } = useSession();
  const { fields, changes, empty, change, clear } = useAmendment(release);
  const work = useResubmission(step);
  const submit = async () => {
    if (await work.resubmit(changes)) {
      clear();
      onDone();
    }
  };
  return (
    <>
      {step.changeRequest && (
        <ChangeRequestQuote request={step.changeRequest} now={now} />
      )}
      <AmendFields
        fields={fields}
        empty={empty}
        disabled={work.sending}
        onChange={change}
      />
      <ResubmitActions
        work={work}
        hasChanges={changes !== undefined}
        isIncomplete={empty.length > 0}
        onSubmit={submit}
      />
    </>
  );
}
