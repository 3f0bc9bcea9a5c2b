import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useState } from 'react';
import { useSession } from '../../../hooks/session/ReleaseSession';
import { useDownload } from './useDownload';
import { useRemoveFile } from './useRemoveFile';
import { useUpload } from './useUpload';
import { uncoveredSections, uploadRuleWords } from './uploadCheck';
import { may } from '../../../common/verdicts';
import { DropZone } from './DropZone';
import { FileList } from './FileList';
import { SectionChoice } from './SectionChoice';
import { TransferList } from './TransferList';

/** Where files go into a step: the rule first, then what is stored. */
export function FileUpload({ step }: { step: StepDetail }) {
  const { release, now } = useSession();
  const { transfers, add, remove } = useUpload(step);
  const download = useDownload(step.key);
  const takeBack = useRemoveFile(step.key);
  const [section, setSection] = useState<string>();
  const rule = uploadRuleWords(step.upload, release.checkpoint.id);
  const sections = step.upload?.sections ?? [];
  return (
    <>
      <DropZone
        requiredPart={rule.requiredPart}
        limits={rule.limits}
        sections={sections}
        accept={step.upload?.accept ?? []}
        onFiles={files => add(files, section)}
      />
      {sections.length > 1 && (
        <SectionChoice
          sections={sections}
          uncovered={uncoveredSections(step)}
          section={section}
          onChange={setSection}
        />
      )}
      <TransferList transfers={transfers} onRemove={remove} />
      <FileList
        files={step.files}
        stepKey={step.key}
        hasSections={sections.length > 1}
        now={now}
        onDownload={download}
        onRemove={may(step, 'upload') ? takeBack : undefined}
      />
    </>
  );
}
