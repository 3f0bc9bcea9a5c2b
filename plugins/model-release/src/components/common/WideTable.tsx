import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  table: {
    margin: theme.spacing(1, 0),
    '& thead, & thead tr:nth-of-type(odd)': { backgroundColor: 'transparent' },
    // Where columns do not fit, each row becomes a block of named lines.
    [theme.breakpoints.down('sm')]: {
      '& thead': { display: 'none' },
      '&, & tbody, & tr, & th, & td': { display: 'block' },
      '& tbody th': { fontWeight: 600, paddingTop: theme.spacing(1) },
      '& td::before': {
        content: 'attr(data-column)',
        display: 'inline-block',
        minWidth: 72,
        marginRight: theme.spacing(1),
        color: theme.palette.text.secondary,
      },
    },
  },
  // The theme paints every other row, for pages without cards.
  row: {
    '&, &:nth-of-type(odd)': { backgroundColor: 'transparent' },
    '&:not(:last-child)': {
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  head: {
    backgroundColor: 'transparent',
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
    [theme.breakpoints.down('sm')]: { padding: theme.spacing(0.25, 0) },
  },
}));

/** A table inside of a step; the first cell of a row is its header. */
export function WideTable(props: {
  label: string;
  columns: readonly string[];
  rows: ReadonlyArray<{ key: string; cells: readonly ReactNode[] }>;
}) {
  const classes = useStyles();
  const { label, columns, rows } = props;
  return (
    <Table size="small" aria-label={label} className={classes.table}>
      <TableHead>
        <TableRow>
          {columns.map(column => (
            <TableCell key={column} className={classes.head}>
              {column}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(({ key, cells }) => (
          <TableRow key={key} className={classes.row}>
            {cells.map((cell, index) => (
              <TableCell
                key={columns[index]}
                className={classes.cell}
                data-column={columns[index]}
                {...(index === 0
                  ? { component: 'th', scope: 'row', role: 'rowheader' }
                  : {})}
              >
                {cell}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
