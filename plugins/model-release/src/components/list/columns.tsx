import { EntityRefLink } from '@backstage/plugin-catalog-react';
import type { ReactNode } from 'react';
import { ProgressDrawing } from '../status/ProgressDrawing';
import { RiskChip } from '../status/RiskChip';
import { ApprovedByCell, ClosedCell, TicketCell } from './CompletedCells';
import type { ListOrder, ListTab } from './listQuery';
import { DueCell, ModelCell, StateCell, WaitingOnCell } from './ReleaseCells';
import type { CellProps } from './ReleaseRowsProps';

type ColumnName =
  | 'modelAndCheckpoint'
  | 'environment'
  | 'waitingOn'
  | 'due'
  | 'steps'
  | 'requester'
  | 'risk'
  | 'outcome'
  | 'approvedBy'
  | 'ticket'
  | 'closed';

/** A column of the table, a line of a card. */
export interface Column {
  title: `list.${ColumnName}`;
  /** Whether a cell may take more than one line. */
  wraps: boolean;
  /** How a list is sorted by it, where that can be. */
  order?: ListOrder;
  render: (cell: CellProps) => ReactNode;
}

const MODEL: Column = {
  title: 'list.modelAndCheckpoint',
  wraps: true,
  render: cell => <ModelCell {...cell} />,
};
const ENVIRONMENT: Column = {
  title: 'list.environment',
  wraps: false,
  render: ({ row }) => row.release.environment,
};
const REQUESTER: Column = {
  title: 'list.requester',
  wraps: false,
  render: ({ row }) => (
    <EntityRefLink entityRef={row.release.requester} hideIcon />
  ),
};
const RISK: Column = {
  title: 'list.risk',
  wraps: false,
  render: ({ row }) => <RiskChip risk={row.release.runbook.risk} />,
};

const OPEN: readonly Column[] = [
  MODEL,
  ENVIRONMENT,
  {
    title: 'list.waitingOn',
    wraps: true,
    render: cell => <WaitingOnCell {...cell} />,
  },
  {
    title: 'list.due',
    wraps: false,
    order: 'dueAt',
    render: cell => <DueCell {...cell} />,
  },
  {
    title: 'list.steps',
    wraps: false,
    render: ({ row }) => <ProgressDrawing release={row.release} />,
  },
  REQUESTER,
  RISK,
];

const ENDED: readonly Column[] = [
  MODEL,
  ENVIRONMENT,
  {
    title: 'list.outcome',
    wraps: false,
    render: cell => <StateCell row={cell.row} />,
  },
  {
    title: 'list.approvedBy',
    wraps: true,
    render: cell => <ApprovedByCell {...cell} />,
  },
  {
    title: 'list.ticket',
    wraps: true,
    render: cell => <TicketCell {...cell} />,
  },
  {
    title: 'list.closed',
    wraps: false,
    order: 'updatedAt',
    render: cell => <ClosedCell {...cell} />,
  },
  REQUESTER,
  RISK,
];

/** The columns of a tab: what is done is looked at with other questions than what is to be done. */
export function columnsOf(tab: ListTab): readonly Column[] {
  return tab === 'done' ? ENDED : OPEN;
}
