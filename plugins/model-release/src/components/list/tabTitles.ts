import type { MessageKey } from '../../common/message';
import type { ListTab } from './listQuery';

/** What the tabs are called. */
export const TAB_TITLES = {
  mine: 'list.mine',
  requested: 'list.requested',
  pending: 'list.pending',
  done: 'list.completed',
} as const satisfies Record<ListTab, MessageKey>;
