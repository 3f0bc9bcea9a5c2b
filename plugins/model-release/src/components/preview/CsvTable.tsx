import { makeStyles } from '@material-ui/core/styles';
import { visibleText } from '@model-release/backstage-plugin-model-release-common';
import { ScrollArea } from '../common/scrolling/ScrollArea';
import type { CsvRow } from './readCsv';

const useStyles = makeStyles(theme => ({
  scroll: { maxHeight: 480, overflowY: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: theme.typography.pxToRem(13),
    '& th, & td': {
      border: `1px solid ${theme.palette.divider}`,
      padding: theme.spacing(0.5, 1),
      textAlign: 'left',
      verticalAlign: 'top',
      minWidth: 48,
      maxWidth: 360,
      overflowWrap: 'anywhere',
    },
    '& th': { fontWeight: 600 },
    '& td[colspan]': {
      maxWidth: 'none',
      fontFamily: '"Roboto Mono", "DejaVu Sans Mono", monospace',
      whiteSpace: 'pre-wrap',
    },
  },
}));

function Row(props: { row: CsvRow; maxColumns: number; width: number }) {
  const { row, maxColumns, width } = props;
  return (
    <tr>
      {'raw' in row ? (
        <td colSpan={width}>{visibleText(row.raw)}</td>
      ) : (
        row.fields
          .slice(0, maxColumns)
          .map((field, column) => <td key={column}>{visibleText(field)}</td>)
      )}
    </tr>
  );
}

function Head({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name, column) => (
          <th key={column} scope="col">
            {visibleText(name)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Rows as a table; the first one names the columns, unless it could not be split. */
export function CsvTable(props: {
  label: string;
  rows: readonly CsvRow[];
  maxColumns: number;
}) {
  const classes = useStyles();
  const { label, rows, maxColumns } = props;
  const [first] = rows;
  const names = first && 'fields' in first ? first.fields : undefined;
  const body = names ? rows.slice(1) : rows;
  const widths = rows.map(row => ('fields' in row ? row.fields.length : 1));
  const width = Math.min(maxColumns, Math.max(1, ...widths));
  return (
    <ScrollArea label={label} className={classes.scroll}>
      <table className={classes.table}>
        {names && <Head names={names.slice(0, maxColumns)} />}
        <tbody>
          {body.map((row, number) => (
            <Row key={number} row={row} maxColumns={maxColumns} width={width} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
