import {
  compareResults,
  judgeResult,
  resultKey,
  type EvaluationResult,
  type ResultComparison,
  type ResultVerdict,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { changeWords, numberWords } from './numberWords';
import { plotOf, type Plot } from './plotOf';
import { formerThresholdWords, thresholdWords } from './thresholdWords';

/** What a row says of itself; `gone` was measured before and is not any more. */
export type RowVerdict = ResultVerdict | 'gone';

/** One line of the table of results, in words. */
export interface ResultRow {
  key: string;
  metric: string;
  dataset?: string;
  /** Missing where nothing was measured. */
  value?: string;
  threshold?: Part;
  /** What was required before, if that was something else. */
  formerThreshold?: Part;
  verdict: RowVerdict;
  before?: string;
  /** `+0.025, better`; `new` where nothing was measured before. */
  change?: Part;
  plot?: Plot;
}

/** The rows of one part of the data. */
export interface ResultGroup {
  key: string;
  /** `undefined` for all of the data. */
  slice?: string;
  rows: ResultRow[];
}

/** What somebody has to see comes first; the others keep their order. */
const RANKS: Record<RowVerdict, number> = {
  missed: 0,
  gone: 1,
  met: 2,
  unjudged: 2,
};

function byRank(one: ResultRow, other: ResultRow): number {
  return RANKS[one.verdict] - RANKS[other.verdict];
}

function changeOf(comparison: ResultComparison): Part | undefined {
  switch (comparison.trend) {
    case 'better':
      return say('evaluation.better', {
        change: changeWords(comparison.change),
      });
    case 'worse':
      return say('evaluation.worse', {
        change: changeWords(comparison.change),
      });
    case 'same':
      return say('evaluation.same');
    default:
      return comparison.trend === 'new' ? say('evaluation.new') : undefined;
  }
}

function goneRow(key: string, before: EvaluationResult): ResultRow {
  return {
    key,
    metric: before.metric,
    dataset: before.dataset,
    verdict: 'gone',
    before: numberWords(before.value),
    formerThreshold: formerThresholdWords(
      { ...before, threshold: undefined },
      before,
    ),
  };
}

function toRow(key: string, comparison: ResultComparison): ResultRow {
  const { now, before } = comparison;
  if (!now) {
    return goneRow(key, comparison.before);
  }
  return {
    key,
    metric: now.metric,
    dataset: now.dataset,
    value: numberWords(now.value, [now.threshold, before?.value]),
    threshold: thresholdWords(now),
    formerThreshold: formerThresholdWords(now, before),
    verdict: judgeResult(now),
    before: before && numberWords(before.value, [now.value]),
    change: changeOf(comparison),
    plot: plotOf(now, before?.value),
  };
}

/**
 * The table of results: one group for each slice, all of the data first, but ahead of everything
 * what missed its threshold, then what is not measured any more.
 *
 * @param previous - undefined where there is no earlier release to compare with
 */
export function resultGroups(
  results: readonly EvaluationResult[],
  previous?: readonly EvaluationResult[],
): ResultGroup[] {
  const groups = new Map<string | undefined, ResultRow[]>([[undefined, []]]);
  compareResults(results, previous ?? []).forEach((comparison, index) => {
    const result = (comparison.now ?? comparison.before)!;
    const row = toRow(`${index}:${resultKey(result)}`, comparison);
    groups.set(result.slice, [...(groups.get(result.slice) ?? []), row]);
  });
  return [...groups]
    .filter(([, rows]) => rows.length > 0)
    .map(([slice, rows]) => ({
      key: slice === undefined ? 'all' : `slice:${slice}`,
      slice,
      rows: rows
        .map(row => (previous ? row : { ...row, change: undefined }))
        .sort(byRank),
    }))
    .sort((one, other) => byRank(one.rows[0], other.rows[0]));
}
