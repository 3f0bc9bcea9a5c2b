import type {
  EvaluationResult,
  PacketChange,
} from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../common/message';
import { dotted, type Part, type Phrase } from '../../common/phrase';
import { numberWords } from '../evaluation/numberWords';
import {
  formerThresholdWords,
  thresholdWords,
} from '../evaluation/thresholdWords';
import type { ChangeLine } from './changeLine';
import { revealed } from './revealed';

type Measurement = Extract<PacketChange, { kind: 'measurement' }>;

function labelOf({ metric, slice }: EvaluationResult): Part {
  const text = revealed(metric);
  return slice === undefined
    ? { text }
    : say('changes.metricOnSlice', { metric: text, slice: revealed(slice) });
}

function valuePart(
  result: EvaluationResult | undefined,
  other: EvaluationResult | undefined,
): Part | undefined {
  return (
    result && {
      text: numberWords(result.value, [result.threshold, other?.value]),
    }
  );
}

/** The value now with what is required: `0.861 · at least 0.85`. */
function nowPhrase(
  after: EvaluationResult | undefined,
  before: EvaluationResult | undefined,
): Phrase | undefined {
  const value = valuePart(after, before);
  if (!after || !value) {
    return undefined;
  }
  const required = thresholdWords(after);
  const former = before && formerThresholdWords(after, before);
  return dotted([
    value,
    ...(required ? [required] : []),
    ...(former ? [former] : []),
  ]);
}

/** A value that is measured differently: old, new, and what is required. */
export function measurementLines({ before, after }: Measurement): ChangeLine[] {
  const measured = after ?? before;
  return measured
    ? [
        {
          label: labelOf(measured),
          before: valuePart(before, after),
          after: nowPhrase(after, before),
          none: say('changes.notMeasured'),
        },
      ]
    : [];
}
