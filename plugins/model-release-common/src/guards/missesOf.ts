import { missedThresholds } from '../evaluation/missedThresholds';
import { resultKey } from '../evaluation/resultKey';
import { EvaluationResult } from '../model/evaluation';
import { Evidence } from '../model/evidence';
import { ExplainedMiss } from '../model/step';

/** A result that misses its threshold, and the file that it is in. @public */
export interface Miss {
  fileName: string;
  result: EvaluationResult;
}

/** What identifies a miss among those of a step. @public */
export function missKey(
  miss: Pick<ExplainedMiss, 'fileName' | 'metric' | 'slice' | 'dataset'>,
): string {
  return JSON.stringify([miss.fileName, resultKey(miss)]);
}

/** The missed thresholds among the files of a step, each once. @public */
export function missesOf(
  files: ReadonlyArray<Pick<Evidence, 'fileName' | 'evaluation'>>,
): Miss[] {
  const misses = files.flatMap(({ fileName, evaluation }) =>
    missedThresholds(evaluation ?? { results: [] }).map(
      result =>
        [missKey({ fileName, ...result }), { fileName, result }] as const,
    ),
  );
  return [...new Map(misses).values()];
}

/** The missed thresholds that nobody has said a word about. @public */
export function unexplainedMisses(
  files: ReadonlyArray<Pick<Evidence, 'fileName' | 'evaluation'>>,
  explained: readonly ExplainedMiss[],
): Miss[] {
  const said = explained.filter(({ reason }) => reason.trim() !== '');
  const keys = said.map(missKey);
  return missesOf(files).filter(
    ({ fileName, result }) => !keys.includes(missKey({ fileName, ...result })),
  );
}
