import { buffer } from 'node:stream/consumers';
import {
  Evidence,
  ModelReleaseError,
} from '@model-release/backstage-plugin-model-release-common';
import {
  MAX_EVALUATION_BYTES,
  readEvaluationFile,
} from '../../readers/evaluation/readEvaluationFile';
import {
  decodeLeniently,
  TextEncoding,
} from '../../readers/fileType/decodeText';
import { detectType } from '../../readers/fileType/detectType';
import { textEncoding } from '../../readers/fileType/textEncoding';
import { EvidenceStorage, StoredBytes } from '../../ports/EvidenceStorage';

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
 * How a file that may be an evaluation is written: one that is named as JSON or starts like an object
 * of JSON, in any encoding.
 */
function evaluationEncoding(
  first: Buffer,
  detectedType: string,
): TextEncoding | undefined {
  const encoding = textEncoding(first);
  const mayBeEvaluation =
    encoding !== undefined &&
    (detectedType === 'application/json' ||
      /^\s*\{/.test(decodeLeniently(first, encoding)));
  return mayBeEvaluation ? encoding : undefined;
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
  const encoding = evaluationEncoding(first, detectedType);
  if (!encoding) {
    return { detectedType };
  }
  const end = Math.min(size, MAX_EVALUATION_BYTES + 1) - 1;
  const bytes = await buffer(
    await storage.readRange(digest, { start: 0, end }),
  );
  const evaluation = readEvaluationFile(bytes, encoding, checkpointId);
  return { detectedType, evaluation };
}
