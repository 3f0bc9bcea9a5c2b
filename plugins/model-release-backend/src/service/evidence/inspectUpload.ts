import { buffer } from 'node:stream/consumers';
import {
  Evidence,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { readEvaluation } from '../../readers/evaluation/readEvaluation';
import { detectType } from '../../readers/fileType/detectType';
import { EvidenceStorage, StoredBytes } from '../../ports/EvidenceStorage';

/** No readable evaluation is 1 MiB. */
const MAX_EVALUATION_BYTES = 1024 * 1024;

/** A received file: its name, its first bytes, and where it is stored. */
export interface ReceivedFile extends StoredBytes {
  fileName: string;
  first: Buffer;
}

/**
 * Checks the extension of a file against its first bytes.
 *
 * @throws ModelReleaseError `file_type_not_accepted` when the extension contradicts the content
 */
export function assertNamedTruly(first: Buffer, fileName: string): string {
  const { mediaType, lie } = detectType(first, fileName);
  if (lie) {
    throw new ModelReleaseError(
      'file_type_not_accepted',
      `File type mismatch in “${fileName}”. ${lie}`,
      { detectedType: mediaType },
    );
  }
  return mediaType;
}

/**
 * Detects the type of a stored file, and reads it as an evaluation if it is one.
 *
 * @throws ModelReleaseError `file_type_not_accepted` when the extension contradicts the content
 */
export async function inspectUpload(
  { fileName, first, digest, size }: ReceivedFile,
  checkpointId: string,
  storage: Pick<EvidenceStorage, 'readRange'>,
): Promise<Pick<Evidence, 'detectedType' | 'evaluation'>> {
  const detectedType = assertNamedTruly(first, fileName);
  if (detectedType !== 'application/json') {
    return { detectedType };
  }
  const isTooLarge = size > MAX_EVALUATION_BYTES;
  const end = Math.min(size, MAX_EVALUATION_BYTES + 1) - 1;
  const bytes = await buffer(
    await storage.readRange(digest, { start: 0, end }),
  );
  // With a character for each byte a text is too long whenever its file is too large: cut off, it
  // would pass for broken. What an evaluation is known by stays legible.
  const text = bytes.toString(isTooLarge ? 'latin1' : 'utf8');
  return { detectedType, evaluation: readEvaluation(text, checkpointId) };
}
