import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import { useTranslation } from '../../hooks/useTranslation';
import type { ResultGroup } from './resultGroups';
import type { ResultColumn } from './resultColumns';
import { useTableStyles } from './useTableStyles';

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
          {columns.map(({ title, isNumber, draw }, index) => (
            <TableCell
              key={title}
              className={[
                classes.cell,
                isNumber ? classes.number : '',
                index === 0 ? classes.name : '',
              ].join(' ')}
              {...(index === 0
                ? { component: 'th', scope: 'row', role: 'rowheader' }
                : {})}
            >
              {draw(row, group.slice)}
            </TableCell>
          ))}
        </TableRow>
      ))}
    </TableBody>
  );
}
