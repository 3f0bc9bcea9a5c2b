import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { MouseEvent } from 'react';
import { useNavigate } from 'react-router-dom';
import { useTranslation } from '../../hooks/useTranslation';
import { columnsOf, type Column } from './columns';
import type { ListOrder } from './listQuery';
import type { CellProps, ReleaseRowsProps } from './ReleaseRowsProps';

const useStyles = makeStyles(theme => ({
  // The theme paints every other row, for pages without cards.
  row: {
    cursor: 'pointer',
    '&, &:nth-of-type(odd)': { backgroundColor: 'transparent' },
    '&:not(:last-child)': {
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
  head: {
    color: theme.palette.text.secondary,
    fontSize: theme.typography.pxToRem(12),
    fontWeight: 400,
    padding: theme.spacing(1, 1.5),
    whiteSpace: 'nowrap',
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  short: { whiteSpace: 'nowrap' },
  cell: { lineHeight: 1.43, padding: theme.spacing(1.25, 1.5) },
}));

/** A click beside the links of a row leads where its checkpoint does; selecting text does not. */
function isOnRow(event: MouseEvent<HTMLElement>): boolean {
  const target = event.target as Element;
  return (
    !target.closest('a, button') &&
    !event.defaultPrevented &&
    (window.getSelection()?.toString() ?? '') === ''
  );
}

function ReleaseRow({
  columns,
  ...cell
}: CellProps & { columns: readonly Column[] }) {
  const classes = useStyles();
  const navigate = useNavigate();
  return (
    <TableRow
      hover
      className={classes.row}
      onClick={event => isOnRow(event) && navigate(cell.to)}
    >
      {columns.map(({ title, wraps, render }) => (
        <TableCell
          key={title}
          className={`${classes.cell} ${wraps ? '' : classes.short}`}
        >
          {render(cell)}
        </TableCell>
      ))}
    </TableRow>
  );
}

function ColumnHead(props: {
  column: Column;
  order: ListOrder;
  onOrder: (order: ListOrder) => void;
}) {
  const classes = useStyles();
  const { t } = useTranslation();
  const { column, order, onOrder } = props;
  const { title, order: own } = column;
  const direction = own === 'dueAt' ? 'asc' : 'desc';
  return (
    <TableCell
      className={classes.head}
      sortDirection={own !== undefined && own === order ? direction : false}
    >
      {own === undefined ? (
        t(title)
      ) : (
        <TableSortLabel
          active={own === order}
          direction={direction}
          onClick={() => onOrder(own)}
        >
          {t(title)}
        </TableSortLabel>
      )}
    </TableCell>
  );
}

/** Releases, one a row. */
export function ReleaseTable(props: ReleaseRowsProps) {
  const { tab, rows, order, onOrder, linkTo, ...cell } = props;
  const { t } = useTranslation();
  const columns = columnsOf(tab);
  return (
    <Table aria-label={t('list.releases')}>
      <TableHead>
        <TableRow>
          {columns.map(column => (
            <ColumnHead key={column.title} {...{ column, order, onOrder }} />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(row => (
          <ReleaseRow
            key={row.id}
            row={row}
            columns={columns}
            to={linkTo(row)}
            {...cell}
          />
        ))}
      </TableBody>
    </Table>
  );
}
