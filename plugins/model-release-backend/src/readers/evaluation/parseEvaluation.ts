import { parseTolerantJson } from './parseTolerantJson';
import { repeatedNames } from './repeatedNames';

/** Longer texts are not parsed. */
const MAX_LENGTH = 1024 ** 2;

const API_VERSION = 'model-release.dev/v1';

/** A document of the kind Evaluation, of which nothing else is known. */
export interface EvaluationDocument {
  checkpoint?: unknown;
  results?: unknown;
}

function isEvaluation(value: unknown): value is EvaluationDocument {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const { apiVersion, kind } = value as Record<string, unknown>;
  return apiVersion === API_VERSION && kind === 'Evaluation';
}

/** Whether a text that is not parsed was meant to be an evaluation. */
export function claimsToBeEvaluation(text: string): boolean {
  return (
    text.includes(`"${API_VERSION}"`) &&
    /"kind"\s{0,20}:\s{0,20}"Evaluation"/.test(text)
  );
}

/** A parsed evaluation. */
export interface ParsedEvaluation {
  document: EvaluationDocument;
  /** JSON Pointers to duplicate names: the last one was read. */
  repeated: string[];
}

/**
 * Parses a text as an evaluation if it says that it is one, even if it is invalid: ignoring it
 * would be worse. `undefined` for every other text.
 */
export function parseEvaluation(
  text: string,
): ParsedEvaluation | { problem: string } | undefined {
  const refuse = (problem: string) =>
    claimsToBeEvaluation(text) ? { problem } : undefined;
  if (text.length > MAX_LENGTH) {
    return refuse('The file is larger than 1 MiB, so it was not read.');
  }
  try {
    const json = text.replace(/^\ufeff/, '');
    const value = parseTolerantJson(json);
    if (isEvaluation(value)) {
      return { document: value, repeated: repeatedNames(json) };
    }
    const says = ['/apiVersion', '/kind'];
    return repeatedNames(json).some(pointer => says.includes(pointer))
      ? refuse('The file declares its kind twice, so it was not read.')
      : undefined;
  } catch {
    return refuse('The file is not valid JSON, so it was not read.');
  }
}
