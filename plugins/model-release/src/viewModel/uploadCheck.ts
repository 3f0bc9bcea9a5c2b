import {
  denyFileName,
  formatByteSize,
  parseByteSize,
  requiredFileNamePart,
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
