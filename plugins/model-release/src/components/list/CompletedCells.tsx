import type { Part } from '../../common/phrase';
import { ago, moment } from '../../common/timeWords';
import { PhraseText } from '../common/PhraseText';
import { When } from '../common/When';
import { linked } from '../common/linked';
import { useCellStyles } from './ReleaseCells';
import type { CellProps } from './ReleaseRowsProps';

const NONE = '–';

/** Who signed off. */
export function ApprovedByCell({ row }: CellProps) {
  const { approvedBy } = row.release;
  return approvedBy.length === 0 ? (
    <>{NONE}</>
  ) : (
    <PhraseText
      phrase={[{ allOf: approvedBy.map((ref): Part => ({ ref })) }]}
    />
  );
}

/** What the ticket system called it. */
export function TicketCell({ row }: CellProps) {
  const { tickets } = row.release;
  return tickets.length === 0 ? (
    <>{NONE}</>
  ) : (
    <PhraseText phrase={[{ allOf: tickets.map(linked) }]} />
  );
}

/** The day on which it was released or ended, and how long ago. */
export function ClosedCell({ row, now }: CellProps) {
  const classes = useCellStyles();
  const { releasedAt, status, updatedAt } = row.release;
  const at = status === 'released' ? releasedAt ?? updatedAt : updatedAt;
  return (
    <>
      <When at={at} now={now} words={moment(at, now, 'dayOfYear')} />
      <div className={classes.small}>
        <PhraseText phrase={[ago(at, now)]} />
      </div>
    </>
  );
}
