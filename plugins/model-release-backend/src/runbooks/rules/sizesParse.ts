import { parseByteSize } from '@model-release/backstage-plugin-model-release-common';
import { Finding } from './problems';
import { RunbookRule } from './rule';

function whyNoSize(text: string): string | undefined {
  try {
    return parseByteSize(text) > 0
      ? undefined
      : `(${text}) would reject every file`;
  } catch (error) {
    return `is not valid: ${(error as Error).message}`;
  }
}

/** Upload limits are sizes with a unit, above zero. */
export const sizesParse: RunbookRule = ({ spec }) =>
  spec.steps.flatMap(({ upload }, index): Finding[] => {
    const message =
      upload?.maxSize === undefined ? undefined : whyNoSize(upload.maxSize);
    return message === undefined
      ? []
      : [{ path: ['spec', 'steps', index, 'upload', 'maxSize'], message }];
  });
