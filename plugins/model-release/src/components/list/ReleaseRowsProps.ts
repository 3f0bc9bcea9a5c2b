import type { DateTime } from 'luxon';
import type { Viewer } from '../../common/viewer';
import type { ListOrder, ListTab } from './listQuery';
import type { ListRow } from './listRows';

/** What a list of releases is drawn from, as a table or as cards. */
export interface ReleaseRowsProps {
  tab: ListTab;
  rows: readonly ListRow[];
  viewer: Viewer;
  now: DateTime;
  /** How the list is sorted, and how to sort it otherwise. */
  order: ListOrder;
  onOrder: (order: ListOrder) => void;
  linkTo: (row: ListRow) => string;
}

/** What a cell is drawn from. */
export type CellProps = Pick<ReleaseRowsProps, 'viewer' | 'now'> & {
  row: ListRow;
  /** Where the release is. */
  to: string;
};
