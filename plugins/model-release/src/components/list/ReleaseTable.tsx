import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { ProgressDrawing } from '../status/ProgressDrawing';
import { RiskChip } from '../status/RiskChip';
import { DueCell, ModelCell, WaitsCell } from './ReleaseCells';
import type { ReleaseRowsProps } from './ReleaseRows';

const COLUMNS = [
  'Model and checkpoint',
  'Environment',
  'Waits for',
  'Due',
  'Steps',
  'Asked by',
  'Risk',
];

/** The columns that may take more than one line. */
const LONG = ['Model and checkpoint', 'Waits for'];

const useStyles = makeStyles(theme => ({
  // The theme paints every other row, for pages without cards.
  row: {
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

/** Releases, one a row. */
export function ReleaseTable(props: ReleaseRowsProps) {
  const classes = useStyles();
  const { releases, viewer, now, linkTo } = props;
  return (
    <Table aria-label="Releases">
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell key={column} className={classes.head}>
              {column}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {releases.map(release => {
          const cells = [
            <ModelCell release={release} to={linkTo(release.id)} />,
            release.environment,
            <WaitsCell release={release} viewer={viewer} />,
            <DueCell release={release} viewer={viewer} now={now} />,
            <ProgressDrawing release={release} />,
            <EntityRefLink entityRef={release.requester} hideIcon />,
            <RiskChip risk={release.runbook.risk} />,
          ];
          return (
            <TableRow key={release.id} className={classes.row}>
              {cells.map((cell, index) => (
                <TableCell
                  key={COLUMNS[index]}
                  className={`${classes.cell} ${
                    LONG.includes(COLUMNS[index]) ? '' : classes.short
                  }`}
                >
                  {cell}
                </TableCell>
              ))}
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
