import type { ResultRow } from './resultGroups';

/** A row in one sentence, for those who cannot see its drawing. */
export function rowLabel(row: ResultRow, slice?: string): string {
  const { metric, value, threshold, verdict, before } = row;
  return [
    `${metric}${slice === undefined ? '' : ` on “${slice}”`}: ${value}`,
    ...(threshold === undefined ? [] : [`${verdict}, ${threshold}`]),
    ...(before === undefined ? [] : [`before ${before}`]),
  ].join('; ');
}
