import { text } from 'node:stream/consumers';
import {
  Evidence,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import { readEvaluation } from '../domain/evaluation/readEvaluation';
import { detectType } from '../evidence-type/detectType';
import { EvidenceStorage, StoredBytes } from './EvidenceStorage';

/** No evaluation that people read has 1 MiB; of one that has more, a byte more says so. */
const MAX_EVALUATION_BYTES = 1024 * 1024 + 1;

/** What has come in: its name, its first bytes and where all of them are. */
export interface ReceivedFile extends StoredBytes {
  fileName: string;
  first: Buffer;
}

/**
 * Reads what a stored file is, by its bytes, and what it says as an evaluation.
 *
 * @throws ModelReleaseError `file_type_not_accepted` when the name says something else than the bytes
 */
export async function inspectUpload(
  { fileName, first, digest, size }: ReceivedFile,
  checkpointId: string,
  storage: Pick<EvidenceStorage, 'get'>,
): Promise<Pick<Evidence, 'detectedType' | 'evaluation'>> {
  const { mediaType, agrees, detail } = detectType(first, fileName);
  if (!agrees) {
    throw new ModelReleaseError(
      'file_type_not_accepted',
      `“${fileName}” is not what it is called. ${detail}`,
      { detectedType: mediaType },
    );
  }
  if (mediaType !== 'application/json') {
    return { detectedType: mediaType };
  }
  const end = Math.min(size, MAX_EVALUATION_BYTES) - 1;
  const { content } = await storage.get(digest, { start: 0, end });
  const evaluation = readEvaluation(await text(content), checkpointId);
  return { detectedType: mediaType, evaluation };
}
