import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useSession } from '../../hooks/session/ReleaseSession';
import { useDownload } from '../../hooks/useDownload';
import { useUpload } from '../../hooks/useUpload';
import { uploadRuleWords } from '../../viewModel/uploadCheck';
import { DropZone } from './DropZone';
import { FileList } from './FileList';
import { TransferList } from './TransferList';

/** Where files go into a step: the rule first, then what is stored. */
export function UploadPanel({ step }: { step: StepDetail }) {
  const { release, now } = useSession();
  const { transfers, add, remove } = useUpload(step);
  const download = useDownload(step.key);
  const rule = uploadRuleWords(step.upload, release.checkpoint.id);
  return (
    <>
      <DropZone
        requiredPart={rule.requiredPart}
        limits={rule.limits}
        sections={step.upload?.sections ?? []}
        accept={step.upload?.accept ?? []}
        onFiles={add}
      />
      <TransferList transfers={transfers} onRemove={remove} />
      <FileList files={step.files} now={now} onDownload={download} />
    </>
  );
}
