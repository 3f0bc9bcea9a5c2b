import {
  assertAllowed,
  denyUnscanned,
  Evidence,
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { findStep } from '../../domain/findStep';

/**
 * A file of a step, to read what is in it.
 *
 * @throws ModelReleaseError `unknown_step` or `unknown_evidence`, and `evidence_pending` or
 *   `evidence_refused` when it has not passed its scan
 */
export function findEvidence(
  release: Release,
  stepKey: string,
  evidenceId: string,
): Evidence {
  const evidence = findStep(release, stepKey).files.find(
    file => file.id === evidenceId,
  );
  if (!evidence) {
    throw new ModelReleaseError(
      'unknown_evidence',
      `Step “${stepKey}” has no file ${evidenceId}.`,
    );
  }
  assertAllowed(denyUnscanned(evidence));
  return evidence;
}
