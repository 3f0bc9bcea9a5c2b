import {
  Evidence,
  formatByteSize,
  ModelReleaseError,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';

/** How much evidence the portal keeps for one release. */
export interface EvidenceQuota {
  /** Files that one release may hold, over all its steps. */
  filesPerRelease: number;
  /** Bytes of all files that one release holds. */
  bytesPerRelease: number;
}

const FILES_PER_STEP = 50;

function sizeOf(files: readonly Evidence[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

function assertCount(count: number, max: number, what: string): void {
  if (count > max) {
    throw new ModelReleaseError(
      'too_many_files',
      `${what} can hold at most ${max} files; this would be file ${count}.`,
    );
  }
}

/**
 * Refuses a file that exceeds a limit. A file that it replaces does not count.
 *
 * @param file - its name, and its size in bytes as far as it is known
 * @throws ModelReleaseError `too_many_files` or `quota_exceeded`
 */
export function assertRoomFor(
  release: Pick<Release, 'steps'>,
  step: Pick<Step, 'key' | 'title' | 'files' | 'upload'>,
  { fileName, size = 0 }: { fileName: string; size?: number },
  { filesPerRelease, bytesPerRelease }: EvidenceQuota,
): void {
  const others = release.steps.flatMap(({ key, files }) =>
    files.filter(file => key !== step.key || file.fileName !== fileName),
  );
  const inStep = step.files.filter(file => file.fileName !== fileName);
  assertCount(
    inStep.length + 1,
    step.upload?.maxFiles ?? FILES_PER_STEP,
    `“${step.title}”`,
  );
  assertCount(others.length + 1, filesPerRelease, 'A release');
  const total = sizeOf(others) + size;
  if (total > bytesPerRelease) {
    throw new ModelReleaseError(
      'quota_exceeded',
      `The files of a release may have ${formatByteSize(
        bytesPerRelease,
      )} together; with this one they would have ${formatByteSize(total)}.`,
      { maxSize: bytesPerRelease, total },
    );
  }
}
