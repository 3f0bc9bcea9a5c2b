import { timeMessages } from '../common/timeMessages';
import { commonMessages } from '../components/common/messages';
import { delegationMessages } from '../components/delegation/messages';
import { listMessages } from '../components/list/messages';
import { releaseMessages } from '../components/release/messages';
import { eventMessages } from '../components/sidebar/eventMessages';
import { sidebarMessages } from '../components/sidebar/messages';
import { statusMessages } from '../components/status/messages';

/** Every sentence of the pages in English, by the folder that says it. */
export const messages = {
  common: commonMessages,
  delegation: delegationMessages,
  event: eventMessages,
  list: listMessages,
  release: releaseMessages,
  sidebar: sidebarMessages,
  status: statusMessages,
  time: timeMessages,
};
