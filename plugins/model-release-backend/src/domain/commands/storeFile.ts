import {
  Evidence,
  ModelReleaseError,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';

const MAX_FILES_PER_STEP = 50;

/** An owner attaches a file. A file of the same name takes the other's place; the trail keeps both. */
export function storeFile(
  draft: ReleaseDraft,
  step: Step,
  file: Evidence,
): void {
  const replaced = step.files.find(other => other.fileName === file.fileName);
  if (replaced?.digest === file.digest) {
    return;
  }
  const others = step.files.filter(other => other !== replaced);
  if (others.length >= MAX_FILES_PER_STEP) {
    throw new ModelReleaseError(
      'too_many_files',
      `A step holds ${MAX_FILES_PER_STEP} files; “${step.title}” has ${others.length}.`,
    );
  }
  draft.changeStep(step.key, { files: [...others, file] });
  draft.record(
    'evidence.stored',
    { file, replaces: replaced?.digest },
    step.key,
  );
}
