import {
  fileToken,
  ModelReleaseError,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { Download } from './EvidenceService';
import { findEvidence } from './findEvidence';

type ReadableStorage = Pick<
  EvidenceStorage,
  'head' | 'readRange' | 'readVerified'
>;

/**
 * Opens a file of a step.
 *
 * @throws ModelReleaseError `unknown_step` or `unknown_evidence`, and `evidence_pending` or
 *   `evidence_refused` when it has not passed its scan
 */
export async function openEvidence(
  release: Release,
  stepKey: string,
  evidenceId: string,
  storage: ReadableStorage,
): Promise<Download> {
  const { fileName, digest, size } = findEvidence(release, stepKey, evidenceId);
  await sizeInStorage(digest, storage);
  return toDownload({ fileName, digest, size }, storage);
}

/** Opens the text of the model card, as it was read when the release was opened or amended. */
export async function openModelCard(
  { checkpoint, modelCard }: Release,
  storage: ReadableStorage,
): Promise<Download> {
  const { digest } = modelCard;
  const size = await sizeInStorage(digest, storage);
  const fileName = `model-card-${fileToken(checkpoint.id)}.md`;
  return toDownload({ fileName, digest, size }, storage);
}

/** Fails before anything is sent if the bytes are gone. */
async function sizeInStorage(
  digest: string,
  storage: Pick<EvidenceStorage, 'head'>,
): Promise<number> {
  const size = await storage.head(digest);
  if (size === undefined) {
    throw new ModelReleaseError(
      'unknown_evidence',
      `No file is stored under “${digest}”.`,
    );
  }
  return size;
}

/** A part of a file cannot be verified against its digest; a full download always is. */
function toDownload(
  file: Omit<Download, 'open'>,
  storage: ReadableStorage,
): Download {
  return {
    ...file,
    open: range =>
      range
        ? storage.readRange(file.digest, range)
        : storage.readVerified(file),
  };
}
