import {
  denyFileName,
  formatByteSize,
  parseByteSize,
  type UploadRule,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';

/** Why the server would refuse this file, found before a byte is sent. */
export function denyFile(
  file: Pick<File, 'name' | 'size'>,
  rule: UploadRule | undefined,
  checkpointId: string,
): Part | undefined {
  const denial = denyFileName(file.name, rule, checkpointId);
  if (denial) {
    return { text: denial.message };
  }
  if (file.size === 0) {
    return say('upload.emptyFile', { file: file.name });
  }
  if (rule?.maxSize && file.size > parseByteSize(rule.maxSize)) {
    return say('upload.fileTooLarge', {
      file: file.name,
      size: formatByteSize(file.size),
      limit: rule.maxSize,
    });
  }
  return undefined;
}
