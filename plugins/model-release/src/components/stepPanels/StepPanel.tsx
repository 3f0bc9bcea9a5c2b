import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { lazy, Suspense } from 'react';
import { useSession } from '../../hooks/session/ReleaseSession';
import { canAdvance, may } from '../../common/verdicts';
import type { Viewer } from '../../common/viewer';
import { Placeholder } from '../common/Placeholder';
import { ApprovalStepPanel } from './approval/ApprovalStepPanel';
import { FormStepPanel } from './form/FormStepPanel';
import { ManualStepPanel } from './ManualStepPanel';
import { ReadOnlyStepPanel } from './ReadOnlyStepPanel';
import { UploadStepPanel } from './upload/UploadStepPanel';

// Few people amend a request, or have a webhook delivered again.
const AmendStepPanel = lazy(() =>
  import('./amend/AmendStepPanel').then(m => ({ default: m.AmendStepPanel })),
);
const WebhookStepPanel = lazy(() =>
  import('./webhook/WebhookStepPanel').then(m => ({
    default: m.WebhookStepPanel,
  })),
);

const PANELS = {
  manual: ManualStepPanel,
  file_upload: UploadStepPanel,
  form: FormStepPanel,
  approval: ApprovalStepPanel,
  webhook: WebhookStepPanel,
};

/** By what the reader can do. */
function panelOf(step: StepDetail, viewer: Viewer) {
  if (may(step, 'resubmit')) {
    return AmendStepPanel;
  }
  return canAdvance(step, viewer) ? PANELS[step.type] : ReadOnlyStepPanel;
}

/** The controls of a step for somebody who can act on it, or what there is to read. */
export function StepPanel(props: { step: StepDetail; onDone: () => void }) {
  const { viewer } = useSession();
  const Panel = panelOf(props.step, viewer);
  return (
    <Suspense fallback={<Placeholder height={320} />}>
      <Panel {...props} />
    </Suspense>
  );
}
