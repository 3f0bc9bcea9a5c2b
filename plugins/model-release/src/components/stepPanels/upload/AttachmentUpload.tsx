import type {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import type { DateTime } from 'luxon';
import { useState } from 'react';
import { may } from '../../../common/verdicts';
import { AttachmentList } from './AttachmentList';
import { DropZone } from './DropZone';
import { SectionChoice } from './SectionChoice';
import { TransferList } from './TransferList';
import { uncoveredSections } from './uploadCheck';
import { dropHint, uploadLimits } from './uploadRuleWords';
import type { Attachments } from './useAttachments';

/** Where files are attached to a step: the rule first, then what is stored. */
export function AttachmentUpload(props: {
  step: StepDetail;
  release: ReleaseDetail;
  attachments: Attachments;
  now: DateTime;
}) {
  const { step, release, attachments, now } = props;
  const [section, setSection] = useState<string>();
  const { accept = [], sections = [] } = step.upload ?? {};
  return (
    <>
      <DropZone
        hint={dropHint(step.upload, release.checkpoint.id)}
        limits={uploadLimits(step.upload)}
        accept={accept}
        onFiles={files => attachments.add(files, section)}
      />
      {sections.length > 1 && (
        <SectionChoice
          sections={sections}
          uncovered={uncoveredSections(step)}
          section={section}
          onChange={setSection}
        />
      )}
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
