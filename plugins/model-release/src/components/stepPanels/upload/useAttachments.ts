import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { useDownload } from './useDownload';
import { useRemoveAttachment } from './useRemoveAttachment';
import { useUpload } from './useUpload';

/** Uploads of a step, and what can be done with its stored files. */
export function useAttachments(step: StepDetail) {
  const upload = useUpload(step);
  const download = useDownload(step.key);
  const remove = useRemoveAttachment(step.key);
  return { ...upload, download, remove };
}
