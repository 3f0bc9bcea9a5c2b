import {
  Evidence,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';

/** What the trail says of a file: what it is. What is read of it, and its scan, can be read again. */
export function recordedFile({
  evaluation,
  scan,
  ...file
}: Evidence): Omit<Evidence, 'evaluation' | 'scan'> {
  return file;
}

/** What the trail says of a result. */
export function recordedResult(result: StepResult): StepResult {
  return 'files' in result
    ? { ...result, files: result.files.map(recordedFile) }
    : result;
}
