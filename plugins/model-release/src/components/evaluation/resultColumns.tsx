import Typography from '@material-ui/core/Typography';
import type { ReactNode } from 'react';
import { PhraseText } from '../common/PhraseText';
import type { ResultGroup, ResultRow } from './resultGroups';
import { StateChip } from '../status/StateChip';
import { RowPlot } from './RowPlot';
import { VerdictMark } from './VerdictMark';

/** One column of the table of results. */
export interface ResultColumn {
  title: `evaluation.${
    | 'metric'
    | 'verdict'
    | 'result'
    | 'threshold'
    | 'comparison'
    | 'previousRelease'}`;
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
  title: 'evaluation.metric',
  draw: row => (
    <>
      {row.metric}
      <Aside>{row.dataset}</Aside>
    </>
  ),
};

const VERDICT: ResultColumn = {
  title: 'evaluation.verdict',
  draw: row => <VerdictMark verdict={row.verdict} />,
};

const VALUE: ResultColumn = {
  title: 'evaluation.result',
  isNumber: true,
  draw: row => row.value ?? MISSING,
};

const THRESHOLD: ResultColumn = {
  title: 'evaluation.threshold',
  isNumber: true,
  draw: row => (
    <>
      {row.threshold ? <PhraseText phrase={row.threshold} /> : MISSING}
      {row.formerThreshold && (
        <div>
          <StateChip tone="soon">
            <PhraseText phrase={row.formerThreshold} />
          </StateChip>
        </div>
      )}
    </>
  ),
};

const PREVIOUS: ResultColumn = {
  title: 'evaluation.previousRelease',
  isNumber: true,
  draw: row => (
    <>
      {row.before ?? MISSING}
      <Aside>{row.change && <PhraseText phrase={row.change} />}</Aside>
    </>
  ),
};

const PLOT: ResultColumn = {
  title: 'evaluation.comparison',
  draw: (row, slice) => <RowPlot row={row} slice={slice} />,
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
