import {
  Evidence,
  isDoneStep,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { Decision, DecisionContext } from './decision';
import { ReleaseDraft } from './ReleaseDraft';
import { subjectOf } from './subjectOf';

/** The combined verdict of all scanners about a file. */
export interface ScanVerdict {
  passed: boolean;
  /** Why not. */
  reason?: string;
  /** Names of the scanners that scanned it. */
  scanners: string[];
}

function withFile(step: Step, next: Evidence): Evidence[] {
  return step.files.map(file => (file.id === next.id ? next : file));
}

/** Owners can act on it only while the step is open. */
function tellOwners(draft: ReleaseDraft, step: Step, file: Evidence): void {
  if (draft.release.status === 'in_review' && !isDoneStep(step.status)) {
    draft.notify({
      recipients: step.owners,
      title: `File blocked by scan: ${file.fileName} (${
        step.title
      }, ${subjectOf(draft.release)})`,
      description: file.scan?.reason ?? '',
      topic: 'step-active',
      stepKey: step.key,
      asksWhile: 'active',
    });
  }
}

/**
 * Records the verdict of the scanners about a pending file. A file that was replaced or removed
 * meanwhile, or that is not pending, is left as it is. The state of the release does not matter.
 */
export function settleScan(
  release: Release,
  stepKey: string,
  evidenceId: string,
  { passed, reason, scanners }: ScanVerdict,
  context: DecisionContext,
): Decision {
  const draft = ReleaseDraft.of(release, context);
  const step = draft.step(stepKey);
  const file = step.files.find(({ id }) => id === evidenceId);
  if (file?.scan?.status !== 'pending') {
    return draft.toDecision();
  }
  const { fileName, digest } = file;
  const status = passed ? ('passed' as const) : ('refused' as const);
  const scanned = {
    ...file,
    scan: { status, reason, at: context.now, scanners },
  };
  draft.changeStep(stepKey, { files: withFile(step, scanned) });
  draft.record(
    'evidence.scanned',
    { evidenceId, fileName, digest, passed, reason, scanners },
    stepKey,
  );
  if (!passed) {
    tellOwners(draft, step, scanned);
  }
  return draft.toDecision();
}
