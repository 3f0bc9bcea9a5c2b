import {
  ModelReleaseError,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { recordedFile } from '../auditCopies';
import { ReleaseDraft } from '../ReleaseDraft';

/** An owner removes a file before the step is completed. The audit trail keeps a record of it. */
export function removeFile(
  draft: ReleaseDraft,
  step: Step,
  evidenceId: string,
): void {
  const file = step.files.find(({ id }) => id === evidenceId);
  if (!file) {
    throw new ModelReleaseError(
      'unknown_evidence',
      `Step “${step.key}” has no file ${evidenceId}.`,
    );
  }
  draft.changeStep(step.key, {
    files: step.files.filter(other => other !== file),
  });
  draft.record('evidence.removed', { file: recordedFile(file) }, step.key);
}
