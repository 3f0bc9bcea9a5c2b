import Table from '@material-ui/core/Table';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import type {
  EvaluationResult,
  PreviousEvaluation,
} from '@model-release/backstage-plugin-model-release-common';
import { useTranslation } from '../../hooks/useTranslation';
import { ScrollArea } from '../common/scrolling/ScrollArea';
import { resultGroups, type ResultGroup } from './resultGroups';
import { PlotLegend } from './PlotLegend';
import { resultColumns, type ResultColumn } from './resultColumns';
import { ResultRows } from './ResultRows';
import { useTableStyles } from './useTableStyles';

function ColumnTitles({ columns }: { columns: readonly ResultColumn[] }) {
  const classes = useTableStyles();
  const { t } = useTranslation();
  return (
    <TableHead>
      <TableRow>
        {columns.map(({ title, isNumber }) => (
          <TableCell
            key={title}
            className={`${classes.head} ${isNumber ? classes.number : ''}`}
          >
            {t(title)}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
  );
}

function ScrollingTable(props: {
  label: string;
  groups: readonly ResultGroup[];
  columns: readonly ResultColumn[];
}) {
  const classes = useTableStyles();
  const { label, groups, columns } = props;
  return (
    // Columns that do not fit are scrolled to: under each other, numbers could not be compared.
    <ScrollArea label={label} className={classes.scroller}>
      <Table size="small" aria-label={label} className={classes.table}>
        <ColumnTitles columns={columns} />
        {groups.map(group => (
          <ResultRows
            key={group.key}
            group={group}
            columns={columns}
            showsSlice={groups.length > 1 || group.slice !== undefined}
          />
        ))}
      </Table>
    </ScrollArea>
  );
}

export interface EvaluationTableProps {
  results: readonly EvaluationResult[];
  previous?: PreviousEvaluation;
  /** Tells the table from others on the page. */
  label?: string;
}

/** Every result beside its threshold and beside the checkpoint that was released last. */
export function EvaluationTable(props: EvaluationTableProps) {
  const { t } = useTranslation();
  const { results, previous, label = t('evaluation.results') } = props;
  const groups = resultGroups(results, previous?.results);
  const columns = resultColumns(groups, previous !== undefined);
  if (groups.length === 0) {
    return null;
  }
  return (
    <>
      <ScrollingTable label={label} groups={groups} columns={columns} />
      {groups.some(group => group.rows.some(row => row.plot)) && (
        <PlotLegend hasPrevious={previous !== undefined} />
      )}
    </>
  );
}
