import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { may } from '../../../common/verdicts';
import { AttachmentList } from './AttachmentList';
import { DropZone } from './DropZone';
import { EvaluationHelp } from './EvaluationHelp';
import { SectionChoice } from './SectionChoice';
import { TransferList } from './TransferList';
import { WaitingFiles } from './WaitingFiles';
import { denyFile } from './denyFile';
import { uncoveredSections } from './uploadCheck';
import { dropHint, uploadLimits } from './uploadRuleWords';
import { useAttachments } from './useAttachments';
import { useSectionedUpload } from './useSectionedUpload';

export interface AttachmentUploadProps {
  step: StepDetail;
  release: ReleaseDetail;
  now: DateTime;
}

/** Where files are attached to a step: the rule first, then what is stored. */
export function AttachmentUpload(props: AttachmentUploadProps) {
  const { step, release, now } = props;
  const attachments = useAttachments(step);
  const { accept = [], sections = [] } = step.upload ?? {};
  const checkpointId = release.checkpoint.id;
  const upload = useSectionedUpload(
    sections,
    attachments.add,
    file => denyFile(file, step.upload, checkpointId) !== undefined,
  );
  return (
    <>
      <DropZone
        hint={dropHint(step.upload, checkpointId)}
        limits={uploadLimits(step.upload)}
        accept={accept}
        onFiles={upload.take}
      />
      {sections.length > 1 && (
        <SectionChoice
          sections={sections}
          uncovered={uncoveredSections(step)}
          chosen={upload.chosen}
          waiting={upload.waiting}
          onChange={upload.choose}
        />
      )}
      <WaitingFiles files={upload.waiting} onLeaveOut={upload.leaveOut} />
      <EvaluationHelp checkpointId={checkpointId} accept={accept} />
      <TransferList
        transfers={attachments.transfers}
        onRemove={attachments.cancel}
      />
      <AttachmentList
        files={step.files}
        target={{ releaseId: release.id, stepKey: step.key }}
        hasSections={sections.length > 1}
        now={now}
        onDownload={attachments.download}
        onRemove={may(step, 'upload') ? attachments.remove : undefined}
      />
    </>
  );
}
