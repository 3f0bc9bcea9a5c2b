import type { ReactNode } from 'react';
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

type RowProps = Omit<ReleaseRowsProps, 'releases'> & {
  release: ReleaseSummary;
};

interface Column {
  title: MessageKey;
  /** Whether a cell may take more than one line. */
  wraps: boolean;
  render(row: RowProps): ReactNode;
}

const COLUMNS = [
  {
    title: 'list.modelAndCheckpoint',
    wraps: true,
    render: ({ release, linkTo }) => (
      <ModelCell release={release} to={linkTo(release.id)} />
    ),
  },
  {
    title: 'list.environment',
    wraps: false,
    render: ({ release }) => release.environment,
  },
  {
    title: 'list.waitingOn',
    wraps: true,
    render: ({ release, viewer }) => (
      <WaitingOnCell release={release} viewer={viewer} />
    ),
  },
  {
    title: 'list.due',
    wraps: false,
    render: ({ release, viewer, now }) => (
      <DueCell release={release} viewer={viewer} now={now} />
    ),
  },
  {
    title: 'list.steps',
    wraps: false,
    render: ({ release }) => <ProgressDrawing release={release} />,
  },
  {
    title: 'list.requester',
    wraps: false,
    render: ({ release }) => (
      <EntityRefLink entityRef={release.requester} hideIcon />
    ),
  },
  {
    title: 'list.risk',
    wraps: false,
    render: ({ release }) => <RiskChip risk={release.runbook.risk} />,
  },
] as const satisfies readonly Column[];

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

function ReleaseRow(row: RowProps) {
  const classes = useStyles();
  return (
    <TableRow className={classes.row}>
      {COLUMNS.map(({ title, wraps, render }) => (
        <TableCell
          key={title}
          className={`${classes.cell} ${wraps ? '' : classes.short}`}
        >
          {render(row)}
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
          {COLUMNS.map(({ title }) => (
            <TableCell key={title} className={classes.head}>
              {t(title)}
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
