import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  // The theme paints every other row, for pages without cards.
  row: {
    '&, &:nth-of-type(odd)': { backgroundColor: 'transparent' },
    '&:not(:last-child)': {
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  frame: { overflowX: 'auto', margin: theme.spacing(1, 0) },
  table: { '& thead': { backgroundColor: 'transparent' } },
  head: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 400,
    padding: theme.spacing(0.75, 1),
    whiteSpace: 'nowrap',
  },
  cell: {
    lineHeight: 1.43,
    padding: theme.spacing(0.75, 1),
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
}));

/** A small table inside of a step; the first cell of a row is its header. */
export function WideTable(props: {
  label: string;
  columns: readonly string[];
  rows: ReadonlyArray<{ key: string; cells: readonly ReactNode[] }>;
}) {
  const classes = useStyles();
  return (
    // Focusable, so that what is wider than the page can be scrolled with the keyboard.
    <div
      className={classes.frame}
      role="region"
      aria-label={props.label}
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <Table size="small" className={classes.table}>
        <TableHead>
          <TableRow>
            {props.columns.map(column => (
              <TableCell key={column} className={classes.head}>
                {column}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {props.rows.map(({ key, cells }) => (
            <TableRow key={key} className={classes.row}>
              {cells.map((cell, index) => (
                <TableCell
                  key={props.columns[index]}
                  className={classes.cell}
                  {...(index === 0 ? { component: 'th', scope: 'row' } : {})}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
