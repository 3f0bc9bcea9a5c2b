import { say } from '../../common/message';
import type { Phrase } from '../../common/phrase';
import type { ResultRow } from './resultGroups';

function resultPart({ metric, value = '–' }: ResultRow, slice?: string) {
  const places = { metric: { text: metric }, value };
  return slice === undefined
    ? say('evaluation.rowResult', places)
    : say('evaluation.rowResultOnSlice', { ...places, slice: { text: slice } });
}

function verdictPart({ verdict, threshold }: ResultRow): Phrase {
  if (threshold === undefined) {
    return [];
  }
  return verdict === 'missed'
    ? [say('evaluation.rowMissed', { threshold })]
    : [say('evaluation.rowMet', { threshold })];
}

/** A row in sentences, for those who cannot see its drawing. */
export function rowLabel(row: ResultRow, slice?: string): Phrase {
  return [
    resultPart(row, slice),
    ...verdictPart(row),
    ...(row.before === undefined
      ? []
      : [say('evaluation.rowPrevious', { value: row.before })]),
  ];
}
