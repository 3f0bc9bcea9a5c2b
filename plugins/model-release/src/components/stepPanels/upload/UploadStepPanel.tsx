import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useTranslation } from '../../../hooks/useTranslation';
import { StepActions } from '../common/StepActions';
import { useCompletion } from '../common/useCompletion';
import { LazyAttachmentUpload } from './LazyAttachmentUpload';
import { missingFiles } from './uploadCheck';

/** Files to hand in. */
export function UploadStepPanel(props: {
  step: StepDetail;
  onDone: () => void;
}) {
  const { step, onDone } = props;
  const { t } = useTranslation();
  const { release, now } = useSession();
  const { work, complete } = useCompletion(step, onDone);
  return (
    <>
      <LazyAttachmentUpload step={step} release={release} now={now} />
      <StepActions
        step={step}
        release={release}
        work={work}
        label={t('stepPanels.complete')}
        onMain={() => complete({})}
        notYet={missingFiles(step)}
      />
    </>
  );
}
