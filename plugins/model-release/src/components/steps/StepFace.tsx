import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { canFinish, may } from '../../viewModel/verdicts';
import { AmendFace } from './AmendFace';
import { ApprovalFace } from './ApprovalFace';
import { FormFace } from './FormFace';
import { ManualFace } from './ManualFace';
import { ReadingFace } from './ReadingFace';
import { UploadFace } from './UploadFace';

const FACES = {
  manual: ManualFace,
  file_upload: UploadFace,
  form: FormFace,
  approval: ApprovalFace,
  webhook: ReadingFace,
};

/** The controls of a step for somebody who can act on it, or what there is to read. */
export function StepFace(props: { step: StepDetail; onDone: () => void }) {
  const { step, onDone } = props;
  const { viewer } = useSession();
  if (may(step, 'resubmit')) {
    return <AmendFace step={step} onDone={onDone} />;
  }
  const Face = canFinish(step, viewer) ? FACES[step.type] : ReadingFace;
  return <Face step={step} onDone={onDone} />;
}
