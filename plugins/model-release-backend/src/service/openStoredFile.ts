import {
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { EvidenceStorage } from './EvidenceStorage';
import { Download } from './ReleaseService';
import { findStep } from './uploadEvidence';

/**
 * Opens a file of a step.
 *
 * @throws ModelReleaseError `unknown_step` or `unknown_evidence`
 */
export async function openEvidence(
  release: Release,
  stepKey: string,
  evidenceId: string,
  storage: EvidenceStorage,
): Promise<Download> {
  const evidence = findStep(release, stepKey).files.find(
    file => file.id === evidenceId,
  );
  if (!evidence) {
    throw new ModelReleaseError(
      'unknown_evidence',
      `Step “${stepKey}” has no file ${evidenceId}.`,
    );
  }
  const { fileName, digest, size } = evidence;
  const { content } = await storage.get(digest);
  return { fileName, digest, size, content };
}

/** Opens the text of the model card, as it was read when the release was opened or amended. */
export async function openModelCard(
  { checkpoint, modelCard }: Release,
  storage: EvidenceStorage,
): Promise<Download> {
  const { digest } = modelCard;
  return {
    fileName: `model-card-${checkpoint.id}.md`,
    digest,
    ...(await storage.get(digest)),
  };
}
