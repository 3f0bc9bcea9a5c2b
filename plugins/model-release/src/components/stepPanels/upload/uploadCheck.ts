import {
  denyUnscanned,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';

/** Sections that no stored file covers: one without a section covers all of them. */
export function uncoveredSections({
  files,
  upload,
}: Pick<StepDetail, 'files' | 'upload'>): string[] {
  return (upload?.sections ?? []).filter(
    section => !files.some(file => (file.section ?? section) === section),
  );
}

/** What scanners have not let pass, or `undefined` when there is no such file. */
export function unscannedFiles({
  files,
}: Pick<StepDetail, 'files'>): Part | undefined {
  const denial = denyUnscanned(...files);
  return denial && { text: denial.message };
}

/** What is missing before the files can be handed in, or `undefined` when nothing is. */
export function missingFiles(
  step: Pick<StepDetail, 'files' | 'upload'>,
): Part | undefined {
  if (step.files.length === 0) {
    return say('upload.uploadFirst');
  }
  const uncovered = uncoveredSections(step);
  return uncovered.length > 0
    ? say('upload.missingSections', { sections: { allOf: uncovered } })
    : unscannedFiles(step);
}
