import {
  denyUnscanned,
  Evidence,
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { safeFileName, UniqueNames } from './safeFileName';

/** A file of a step, and where it stands in the packet. */
export interface PlacedEvidence {
  stepKey: string;
  evidence: Evidence;
  /** `evidence/<step>/<name>` */
  path: string;
}

/** Every file that a step has: those of its result, and those that were stored since. */
function filesOf({ result, files }: StepDetail): Evidence[] {
  const inResult = result && 'files' in result ? result.files : [];
  const known = new Set(inResult.map(({ id }) => id));
  return [...inResult, ...files.filter(({ id }) => !known.has(id))];
}

/**
 * Files of a step that have not passed a scan: the packet lists them and leaves out their bytes.
 */
export function heldBack(step: StepDetail) {
  return filesOf(step).flatMap(({ fileName, digest, scan }) => {
    const denial = denyUnscanned({ fileName, scan });
    return denial
      ? [{ fileName, digest, code: denial.code, message: denial.message }]
      : [];
  });
}

/** Gives every file of a release its place in the packet, always the same one. */
export function placeEvidence({
  steps,
}: Pick<ReleaseDetail, 'steps'>): PlacedEvidence[] {
  const folders = new UniqueNames();
  return steps.flatMap(step => {
    const folder = folders.next(step.key);
    const names = new UniqueNames();
    return filesOf(step)
      .filter(evidence => !denyUnscanned(evidence))
      .map(evidence => ({
        stepKey: step.key,
        evidence,
        path: `evidence/${folder}/${names.next(evidence.fileName)}`,
      }));
  });
}

/** The path of the approved bytes of a sign-off in the packet. */
export function approvedPath(stepKey: string): string {
  return `approved/${safeFileName(stepKey)}.json`;
}
