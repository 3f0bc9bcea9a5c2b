import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import type { ResultGroup, ResultRow } from './resultGroups';
import { rowLabel } from './rowLabel';
import { StateChip } from '../status/StateChip';
import { ThresholdPlot } from './ThresholdPlot';
import { VerdictMark } from './VerdictMark';

/** One column of the table of results. */
export interface ResultColumn {
  title: string;
  isNumber?: boolean;
  draw: (row: ResultRow, slice: string | undefined) => ReactNode;
}

const MISSING = '–';

/** A second line, said more quietly. */
function Aside({ children }: { children: ReactNode }) {
  return children === undefined ? null : (
    <Typography variant="caption" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}

const METRIC: ResultColumn = {
  title: 'Metric',
  draw: row => (
    <>
      {row.metric}
      <Aside>{row.dataset}</Aside>
    </>
  ),
};

const VERDICT: ResultColumn = {
  title: 'Verdict',
  draw: row => <VerdictMark verdict={row.verdict} />,
};

const VALUE: ResultColumn = {
  title: 'Result',
  isNumber: true,
  draw: row => row.value ?? MISSING,
};

const THRESHOLD: ResultColumn = {
  title: 'Threshold',
  isNumber: true,
  draw: row => (
    <>
      {row.threshold ?? MISSING}
      {row.formerThreshold && (
        <div>
          <StateChip tone="soon">{row.formerThreshold}</StateChip>
        </div>
      )}
    </>
  ),
};

const PREVIOUS: ResultColumn = {
  title: 'Before',
  isNumber: true,
  draw: row => (
    <>
      {row.before ?? MISSING}
      <Aside>{row.change}</Aside>
    </>
  ),
};

const PLOT: ResultColumn = {
  title: 'Compared',
  draw: (row, slice) =>
    row.plot && row.verdict !== 'gone' ? (
      <ThresholdPlot
        plot={row.plot}
        verdict={row.verdict}
        label={rowLabel(row, slice)}
      />
    ) : null,
};

/** The columns; those in which no row would have anything to say are left out. */
export function resultColumns(
  groups: readonly ResultGroup[],
  hasPrevious: boolean,
): ResultColumn[] {
  const rows = groups.flatMap(group => group.rows);
  return [
    METRIC,
    VERDICT,
    VALUE,
    THRESHOLD,
    ...(rows.some(row => row.plot) ? [PLOT] : []),
    ...(hasPrevious ? [PREVIOUS] : []),
  ];
}
