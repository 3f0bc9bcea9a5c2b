import { EvaluationResult } from '@model-release/backstage-plugin-model-release-common';
import { cleanText } from './cleanText';

/** Leaderboards write thousands; reviewers do not read more than this. */
const MAX_RESULTS = 500;
const MAX_TEXT = 200;

/** Metrics of which less is better, by the type that hubs give them. */
const LOWER_IS_BETTER =
  /^(wer|cer|ter|mer|fid|mae|mse|rmse|mape|smape|brier_score|ece|perplexity|ppl|loss|.*[ _-](loss|error|perplexity|error_rate))$/;

const NUMBER = /^[-+]?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

type Fields = Record<string, unknown>;

/** Maps in a list, or the one map that stands where a list should. */
function mapsIn(value: unknown): Fields[] {
  return (Array.isArray(value) ? value : [value]).filter(
    entry =>
      typeof entry === 'object' && entry !== null && !Array.isArray(entry),
  );
}

function textOf(value: unknown): string | undefined {
  const isText = typeof value === 'string' || typeof value === 'number';
  const text = isText ? cleanText(`${value}`, MAX_TEXT) : '';
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

function numberOf(value: unknown): number | undefined {
  const isNumeral = typeof value === 'string' && NUMBER.test(value.trim());
  const number = isNumeral ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number)
    ? number
    : undefined;
}

/** `{ type: f1, value: 0.9 }`, or the same as `{ f1: 0.9 }`. */
function metricsOf(value: unknown): Fields[] {
  return mapsIn(value).flatMap(metric =>
    'value' in metric
      ? [metric]
      : Object.entries(metric).map(([type, figure]) => ({
          type,
          value: figure,
        })),
  );
}

/** Which part of the dataset was measured: its configuration and split, where they are named. */
function sliceOf(dataset: Fields): string | undefined {
  const parts = [textOf(dataset.config), textOf(dataset.split)].filter(
    part => part !== undefined && part !== 'default',
  );
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function isLowerBetter(metric: Fields): boolean {
  return [metric.type, metric.name].some(name =>
    LOWER_IS_BETTER.test(textOf(name)?.toLowerCase() ?? ''),
  );
}

function resultOf(metric: Fields, measuredOn: unknown) {
  const name = textOf(metric.name) ?? textOf(metric.type);
  const value = numberOf(metric.value);
  if (name === undefined || value === undefined) {
    return undefined;
  }
  const [fields = { name: measuredOn }] = mapsIn(measuredOn);
  const dataset = textOf(fields.name) ?? textOf(fields.type);
  const slice = sliceOf(fields);
  const result: EvaluationResult = {
    metric: name,
    value,
    ...(isLowerBetter(metric) && { direction: 'lower' }),
    ...(slice !== undefined && { slice }),
    ...(dataset !== undefined && { dataset }),
  };
  return result;
}

/**
 * The results in `model-index`, the way Hugging Face writes them, in their order. What has no
 * finite number is left out. Whether a result is marked as verified is ignored: that is only a
 * claim.
 *
 * @param values - the front matter, by key in snake case
 */
export function readModelIndex(
  values: Record<string, unknown>,
): EvaluationResult[] {
  const results: EvaluationResult[] = [];
  for (const model of mapsIn(values.model_index)) {
    for (const { metrics, dataset } of mapsIn(model.results)) {
      for (const metric of metricsOf(metrics)) {
        const result = resultOf(metric, dataset);
        if (result && results.push(result) === MAX_RESULTS) {
          return results;
        }
      }
    }
  }
  return results;
}
