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
function claimsToBeEvaluation(text: string): boolean {
  return (
    text.includes(`"${API_VERSION}"`) &&
    /"kind"\s{0,20}:\s{0,20}"Evaluation"/.test(text)
  );
}

/** What a text says as an evaluation. */
export interface ParsedEvaluation {
  document: EvaluationDocument;
  /** JSON Pointers to names that are there twice: the last one was read. */
  repeated: string[];
}

/**
 * Takes a text for an evaluation where it says that it is one, even if it cannot be read: it would be
 * worse to pass over it. `undefined` for every other text.
 */
export function parseEvaluation(
  text: string,
): ParsedEvaluation | { problem: string } | undefined {
  const refuse = (problem: string) =>
    claimsToBeEvaluation(text) ? { problem } : undefined;
  if (text.length > MAX_LENGTH) {
    return refuse('The file is larger than 1 MiB; nothing of it was read.');
  }
  try {
    const json = text.replace(/^\ufeff/, '');
    const value = parseTolerantJson(json);
    if (isEvaluation(value)) {
      return { document: value, repeated: repeatedNames(json) };
    }
    const says = ['/apiVersion', '/kind'];
    return repeatedNames(json).some(pointer => says.includes(pointer))
      ? refuse('The file says twice what it is; nothing of it was read.')
      : undefined;
  } catch {
    return refuse('The file is not valid JSON; nothing of it was read.');
  }
}
