import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import type { ReactNode } from 'react';
import { useTranslation } from '../../hooks/useTranslation';
import type { ResultGroup } from './resultGroups';
import type { ResultColumn } from './resultColumns';
import { useTableStyles } from './useTableStyles';

function ResultCell(props: {
  column: ResultColumn;
  isHeader: boolean;
  children: ReactNode;
}) {
  const classes = useTableStyles();
  const { column, isHeader, children } = props;
  return (
    <TableCell
      className={[
        classes.cell,
        column.isNumber ? classes.number : '',
        isHeader ? classes.name : '',
      ].join(' ')}
      {...(isHeader
        ? { component: 'th', scope: 'row', role: 'rowheader' }
        : {})}
    >
      {children}
    </TableCell>
  );
}

/** The results on one part of the data, below its name. */
export function ResultRows(props: {
  group: ResultGroup;
  columns: readonly ResultColumn[];
  /** Not where there are no other parts. */
  showsSlice: boolean;
}) {
  const classes = useTableStyles();
  const { t } = useTranslation();
  const { group, columns, showsSlice } = props;
  return (
    <TableBody>
      {showsSlice && (
        <TableRow className={classes.row}>
          <TableCell
            component="th"
            scope="rowgroup"
            role="rowheader"
            colSpan={columns.length}
            className={classes.slice}
          >
            {group.slice ?? t('evaluation.allData')}
          </TableCell>
        </TableRow>
      )}
      {group.rows.map(row => (
        <TableRow key={row.key} className={classes.row}>
          {columns.map((column, index) => (
            <ResultCell
              key={column.title}
              column={column}
              isHeader={index === 0}
            >
              {column.draw(row, group.slice)}
            </ResultCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  );
}
