import {
  ExplainedMiss,
  Miss,
  missesOf,
  missKey,
  ModelReleaseError,
  Step,
  unexplainedMisses,
} from '@model-release/backstage-plugin-model-release-common';

/** More would not be read. */
const MAX_NAMED = 5;

function nameOf({ fileName, result }: Miss): string {
  const { metric, slice, value, threshold, direction } = result;
  const what = slice === undefined ? metric : `${metric} on ${slice}`;
  const limit = direction === 'lower' ? 'at most' : 'at least';
  return `${what} (${value}, ${limit} ${threshold}) in ${fileName}`;
}

function assertKnown({ title, files }: Step, given: readonly ExplainedMiss[]) {
  const known = missesOf(files).map(({ fileName, result }) =>
    missKey({ fileName, ...result }),
  );
  const unknown = given.find(miss => !known.includes(missKey(miss)));
  if (unknown) {
    throw new ModelReleaseError(
      'invalid_request',
      `missedThresholds: no file of “${title}” misses a threshold of ${unknown.metric} in ${unknown.fileName}.`,
    );
  }
}

/**
 * What is said about each missed threshold among the files of a step; `undefined` where none is missed.
 *
 * @throws ModelReleaseError `miss_unexplained` when nothing is said about one
 */
export function explainedMisses(
  step: Step,
  given: readonly ExplainedMiss[] = [],
): ExplainedMiss[] | undefined {
  assertKnown(step, given);
  const open = unexplainedMisses(step.files, given);
  if (open.length > 0) {
    const named = open.slice(0, MAX_NAMED).map(nameOf).join('; ');
    const rest = open.length - MAX_NAMED;
    throw new ModelReleaseError(
      'miss_unexplained',
      `“${step.title}” misses ${open.length} ${
        open.length === 1 ? 'threshold' : 'thresholds'
      } that nobody has explained: ${named}${
        rest > 0 ? `; and ${rest} more` : ''
      }. Say in missedThresholds, in a sentence on each, why the release can go on, or what is done about it.`,
      {
        missing: open.map(({ fileName, result }) => ({
          fileName,
          metric: result.metric,
          slice: result.slice,
          dataset: result.dataset,
        })),
      },
    );
  }
  return given.length > 0 ? [...given] : undefined;
}
