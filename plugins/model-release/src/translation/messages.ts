import { timeMessages } from '../common/timeMessages';
import { adviceMessages } from '../components/advice/messages';
import { changesMessages } from '../components/changes/messages';
import { commonMessages } from '../components/common/messages';
import { delegationMessages } from '../components/delegation/messages';
import { evaluationMessages } from '../components/evaluation/messages';
import { listMessages } from '../components/list/messages';
import { previewMessages } from '../components/preview/messages';
import { releaseMessages } from '../components/release/messages';
import { eventMessages } from '../components/sidebar/eventMessages';
import { sidebarMessages } from '../components/sidebar/messages';
import { statusMessages } from '../components/status/messages';

/** Every sentence of the pages in English, by the folder that says it. */
export const messages = {
  advice: adviceMessages,
  changes: changesMessages,
  common: commonMessages,
  delegation: delegationMessages,
  evaluation: evaluationMessages,
  event: eventMessages,
  list: listMessages,
  preview: previewMessages,
  release: releaseMessages,
  sidebar: sidebarMessages,
  status: statusMessages,
  time: timeMessages,
};
