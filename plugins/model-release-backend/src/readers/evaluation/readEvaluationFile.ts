import { EvaluationReport } from '@model-release/backstage-plugin-model-release-common';
import {
  decodeLeniently,
  decodeText,
  TextEncoding,
} from '../fileType/decodeText';
import { claimsToBeEvaluation } from './parseEvaluation';
import { readEvaluation } from './readEvaluation';

/** No readable evaluation is larger. */
export const MAX_EVALUATION_BYTES = 1024 ** 2;

function problemOf(bytes: Buffer): string {
  return bytes.length > MAX_EVALUATION_BYTES
    ? 'The file is larger than 1 MiB, so it was not read.'
    : 'The file is not valid UTF-8, UTF-16 or UTF-32, so it was not read. Save it in UTF-8.';
}

/**
 * Reads the bytes of a text file as an evaluation of a checkpoint. One that cannot be read is reported
 * as a problem. Never throws.
 *
 * @param bytes - of a file that is too large, one byte more than {@link MAX_EVALUATION_BYTES}
 * @returns `undefined` when the file does not say that it is an evaluation
 */
export function readEvaluationFile(
  bytes: Buffer,
  encoding: TextEncoding,
  checkpointId: string,
): EvaluationReport | undefined {
  const text =
    bytes.length > MAX_EVALUATION_BYTES
      ? undefined
      : decodeText(bytes, encoding);
  if (text !== undefined) {
    return readEvaluation(text, checkpointId);
  }
  return claimsToBeEvaluation(decodeLeniently(bytes, encoding))
    ? { results: [], problems: [problemOf(bytes)] }
    : undefined;
}
