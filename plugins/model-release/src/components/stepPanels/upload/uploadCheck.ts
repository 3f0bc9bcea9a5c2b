import {
  denyFileName,
  denyUnscanned,
  formatByteSize,
  parseByteSize,
  requiredFileNamePart,
  type StepDetail,
  type UploadRule,
} from '@model-release/backstage-plugin-model-release-common';

/** What may be uploaded, in words, before anything is. */
export function uploadRuleWords(
  rule: UploadRule | undefined,
  checkpointId: string,
): { requiredPart?: string; limits: string } {
  const limits = [
    ...(rule?.accept?.length ? [rule.accept.join(', ')] : []),
    ...(rule?.maxSize ? [`up to ${rule.maxSize}`] : []),
  ];
  return {
    requiredPart: requiredFileNamePart(rule, checkpointId),
    limits: limits.join(', '),
  };
}

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
}: Pick<StepDetail, 'files'>): string | undefined {
  return denyUnscanned(...files)?.message;
}

/** What is missing before the files can be handed in, or `undefined` when nothing is. */
export function missingFiles(
  step: Pick<StepDetail, 'files' | 'upload'>,
): string | undefined {
  if (step.files.length === 0) {
    return 'Upload a file first';
  }
  const uncovered = uncoveredSections(step);
  return uncovered.length > 0
    ? `No file covers ${uncovered.join(', ')} yet`
    : unscannedFiles(step);
}

/** Why the server would refuse this file, found before a byte is sent. */
export function denyFile(
  file: Pick<File, 'name' | 'size'>,
  rule: UploadRule | undefined,
  checkpointId: string,
): string | undefined {
  const denial = denyFileName(file.name, rule, checkpointId);
  if (denial) {
    return denial.message;
  }
  if (file.size === 0) {
    return `“${file.name}” is empty.`;
  }
  if (rule?.maxSize && file.size > parseByteSize(rule.maxSize)) {
    return `“${file.name}” has ${formatByteSize(
      file.size,
    )}; accepted are up to ${rule.maxSize}.`;
  }
  return undefined;
}
