import { useTranslation } from '../../hooks/useTranslation';
import type { ResultRow } from './resultGroups';
import { rowLabel } from './rowLabel';
import { ThresholdPlot } from './ThresholdPlot';

/** The drawing of a row that has something to be drawn beside. */
export function RowPlot(props: { row: ResultRow; slice: string | undefined }) {
  const { text } = useTranslation();
  const { row, slice } = props;
  return row.plot && row.verdict !== 'gone' ? (
    <ThresholdPlot
      plot={row.plot}
      verdict={row.verdict}
      label={text(rowLabel(row, slice))}
    />
  ) : null;
}
