import {
  missesOf,
  missKey,
  type ExplainedMiss,
  type Miss,
  type StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';
import { numberWords } from '../../evaluation/numberWords';
import { thresholdWords } from '../../evaluation/thresholdWords';

type Reasons = Readonly<Record<string, string>>;

export function keyOfMiss({ fileName, result }: Miss): string {
  return missKey({ fileName, ...result });
}

/** `macro F1 on “minors”: 0.81, at least 0.85` */
export function missWords({ result }: Miss): Part {
  const { metric, slice, value, threshold } = result;
  const places = {
    metric,
    value: numberWords(value, [threshold]),
    threshold: thresholdWords(result) ?? '',
  };
  return slice === undefined
    ? say('stepPanels.miss', places)
    : say('stepPanels.missOnSlice', { ...places, slice });
}

/** What was said in the round before, and what is typed now. */
export function reasonsOf(
  { result }: Pick<StepDetail, 'result'>,
  typed: Reasons = {},
): Reasons {
  const said = result && 'missed' in result ? result.missed ?? [] : [];
  return {
    ...Object.fromEntries(said.map(miss => [missKey(miss), miss.reason])),
    ...typed,
  };
}

/** What is typed about the missed thresholds of a step, as it is sent; `undefined` where none is missed. */
export function explained(
  { files, result }: Pick<StepDetail, 'files' | 'result'>,
  typed?: Reasons,
): ExplainedMiss[] | undefined {
  const misses = missesOf(files);
  const reasons = reasonsOf({ result }, typed);
  return misses.length === 0
    ? undefined
    : misses.map(miss => {
        const { metric, slice, dataset } = miss.result;
        return {
          fileName: miss.fileName,
          metric,
          ...(slice !== undefined && { slice }),
          ...(dataset !== undefined && { dataset }),
          reason: (reasons[keyOfMiss(miss)] ?? '').trim(),
        };
      });
}

/** That a missed threshold is not explained yet, or `undefined`. */
export function unexplained(
  step: Pick<StepDetail, 'files' | 'result'>,
  typed: Reasons | undefined,
): Part | undefined {
  const count = (explained(step, typed) ?? []).filter(
    ({ reason }) => reason === '',
  ).length;
  return count > 0 ? say('stepPanels.explainMisses', { count }) : undefined;
}
