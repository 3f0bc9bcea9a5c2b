import { timeMessages } from '../common/timeMessages';
import { commonMessages } from '../components/common/messages';
import { delegationMessages } from '../components/delegation/messages';
import { listMessages } from '../components/list/messages';
import { releaseMessages } from '../components/release/messages';
import { eventMessages } from '../components/sidebar/eventMessages';
import { sidebarMessages } from '../components/sidebar/messages';
import { statusMessages } from '../components/status/messages';
import { stepActionMessages } from '../components/stepActions/messages';
import { amendMessages } from '../components/stepPanels/amend/messages';
import { approvalMessages } from '../components/stepPanels/approval/messages';
import { formMessages } from '../components/stepPanels/form/messages';
import { stepPanelMessages } from '../components/stepPanels/messages';
import { modelCardMessages } from '../components/stepPanels/modelCard/messages';
import { uploadMessages } from '../components/stepPanels/upload/messages';
import { webhookMessages } from '../components/stepPanels/webhook/messages';

/** Every sentence of the pages in English, by the folder that says it. */
export const messages = {
  amend: amendMessages,
  approval: approvalMessages,
  common: commonMessages,
  delegation: delegationMessages,
  event: eventMessages,
  form: formMessages,
  list: listMessages,
  modelCard: modelCardMessages,
  release: releaseMessages,
  sidebar: sidebarMessages,
  status: statusMessages,
  stepActions: stepActionMessages,
  stepPanels: stepPanelMessages,
  time: timeMessages,
  upload: uploadMessages,
  webhook: webhookMessages,
};
