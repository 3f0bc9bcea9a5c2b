import { EvaluationReport } from '@model-release/backstage-plugin-model-release-common';
import { ParsedEvaluation, parseEvaluation } from './parseEvaluation';
import { quote } from './quote';
import { readResults } from './readResults';
import { ShapeProblem, shapeProblems } from './shapeProblems';

const MAX_RESULTS = 500;

/** The maximum to report; the others are counted. */
const MAX_PROBLEMS = 50;

/** The place of the result that a problem is in, if it is in one. */
function placeOf({ pointer }: ShapeProblem): number | undefined {
  const [, index] = /^\/results\/(\d+)/.exec(pointer) ?? [];
  return index === undefined ? undefined : Number(index);
}

function sentenceOf(problem: ShapeProblem): string {
  const leftOut = placeOf(problem) === undefined ? '' : '; it was skipped';
  return `${problem.pointer} ${problem.message}${leftOut}.`;
}

function checkpointProblems(
  found: string | undefined,
  checkpointId: string,
): string[] {
  return found === undefined || found === checkpointId
    ? []
    : [
        `/checkpoint is ${quote(found)}, but the release is of ${quote(
          checkpointId,
        )}: the results are for other weights.`,
      ];
}

/** Without duplicates: one field can break two rules with the same message. */
function bounded(found: string[]): string[] {
  const problems = [...new Set(found)];
  const more = problems.length - MAX_PROBLEMS;
  return more > 0
    ? [...problems.slice(0, MAX_PROBLEMS), `And ${more} more.`]
    : problems;
}

function readDocument(
  { document, repeated }: ParsedEvaluation,
  checkpointId: string,
): EvaluationReport {
  const listed: unknown[] = Array.isArray(document.results)
    ? document.results
    : [];
  const isTooLong = listed.length > MAX_RESULTS;
  const values = listed.slice(0, MAX_RESULTS);
  const misfits = shapeProblems(
    isTooLong ? { ...document, results: values } : document,
  );
  const places = new Set(misfits.map(placeOf).filter(n => n !== undefined));
  const { results, problems } = readResults(values, places);
  const checkpoint = misfits.some(({ pointer }) => pointer === '/checkpoint')
    ? undefined
    : (document.checkpoint as string).trim();
  return {
    checkpoint,
    results,
    problems: bounded([
      ...checkpointProblems(checkpoint, checkpointId),
      ...repeated.map(
        pointer =>
          `${pointer} appears twice. Programs differ in which one they use.`,
      ),
      ...(isTooLong
        ? [
            `/results has ${listed.length} results; the first ${MAX_RESULTS} were read.`,
          ]
        : []),
      ...misfits.map(sentenceOf),
      ...problems,
    ]),
  };
}

/**
 * Reads the text of a file as an evaluation of a checkpoint. Nothing is refused: results that do not
 * fit the published schema are left out, and the problems say which and why. Never throws.
 *
 * @returns `undefined` when the text does not say that it is an evaluation
 */
export function readEvaluation(
  text: string,
  checkpointId: string,
): EvaluationReport | undefined {
  const parsed = parseEvaluation(text);
  if (!parsed) {
    return undefined;
  }
  return 'problem' in parsed
    ? { results: [], problems: [parsed.problem] }
    : readDocument(parsed, checkpointId);
}
