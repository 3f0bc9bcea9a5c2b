import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import { makeStyles } from '@material-ui/core/styles';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ReleaseSummary } from '@model-release/backstage-plugin-model-release-common';
import type { MessageKey } from '../../common/message';
import { useTranslation } from '../../hooks/useTranslation';
import { ProgressDrawing } from '../status/ProgressDrawing';
import { RiskChip } from '../status/RiskChip';
import { DueCell, ModelCell, WaitingOnCell } from './ReleaseCells';
import type { ReleaseRowsProps } from './ReleaseRowsProps';

const COLUMNS = [
  'list.modelAndCheckpoint',
  'list.environment',
  'list.waitingOn',
  'list.due',
  'list.steps',
  'list.requester',
  'list.risk',
] as const satisfies MessageKey[];

/** The columns that may take more than one line. */
const LONG: MessageKey[] = ['list.modelAndCheckpoint', 'list.waitingOn'];

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

type RowProps = Omit<ReleaseRowsProps, 'releases'> & {
  release: ReleaseSummary;
};

function ReleaseRow({ release, viewer, now, linkTo }: RowProps) {
  const classes = useStyles();
  const cells = [
    <ModelCell release={release} to={linkTo(release.id)} />,
    release.environment,
    <WaitingOnCell release={release} viewer={viewer} />,
    <DueCell release={release} viewer={viewer} now={now} />,
    <ProgressDrawing release={release} />,
    <EntityRefLink entityRef={release.requester} hideIcon />,
    <RiskChip risk={release.runbook.risk} />,
  ];
  return (
    <TableRow className={classes.row}>
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
}

/** Releases, one a row. */
export function ReleaseTable({ releases, ...row }: ReleaseRowsProps) {
  const classes = useStyles();
  const { t } = useTranslation();
  return (
    <Table aria-label={t('list.releases')}>
      <TableHead>
        <TableRow>
          {COLUMNS.map(column => (
            <TableCell key={column} className={classes.head}>
              {t(column)}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {releases.map(release => (
          <ReleaseRow key={release.id} release={release} {...row} />
        ))}
      </TableBody>
    </Table>
  );
}
