import {
  Evidence,
  StepResult,
} from '@model-release/backstage-plugin-model-release-common';

/** What the audit trail keeps about a file. Its evaluation and its scan are not part of it. */
export function recordedFile({
  evaluation,
  scan,
  ...file
}: Evidence): Omit<Evidence, 'evaluation' | 'scan'> {
  return file;
}

/** What the audit trail keeps about a result. */
export function recordedResult(result: StepResult): StepResult {
  return 'files' in result
    ? { ...result, files: result.files.map(recordedFile) }
    : result;
}
