import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { canAdvance, may } from '../../common/verdicts';
import { AmendStepPanel } from './amend/AmendStepPanel';
import { ApprovalStepPanel } from './approval/ApprovalStepPanel';
import { FormStepPanel } from './form/FormStepPanel';
import { ManualStepPanel } from './ManualStepPanel';
import { ReadOnlyStepPanel } from './ReadOnlyStepPanel';
import { UploadStepPanel } from './upload/UploadStepPanel';
import { WebhookStepPanel } from './webhook/WebhookStepPanel';

const PANELS = {
  manual: ManualStepPanel,
  file_upload: UploadStepPanel,
  form: FormStepPanel,
  approval: ApprovalStepPanel,
  webhook: WebhookStepPanel,
};

/** The controls of a step for somebody who can act on it, or what there is to read. */
export function StepPanel(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { viewer } = useSession();
  if (may(step, 'resubmit')) {
    return <AmendStepPanel step={step} onDone={onDone} />;
  }
  const Panel = canAdvance(step, viewer)
    ? PANELS[step.type]
    : ReadOnlyStepPanel;
  return <Panel step={step} onDone={onDone} />;
}
