import { denialMessages } from '../common/denialMessages';
import { peopleMessages } from '../common/peopleMessages';
import { problemMessages } from '../common/problemMessages';
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
import { stepActionMessages } from '../components/stepActions/messages';
import { amendMessages } from '../components/stepPanels/amend/messages';
import { approvalMessages } from '../components/stepPanels/approval/messages';
import { formMessages } from '../components/stepPanels/form/messages';
import { stepPanelMessages } from '../components/stepPanels/messages';
import { modelCardMessages } from '../components/stepPanels/modelCard/messages';
import { uploadMessages } from '../components/stepPanels/upload/messages';
import { webhookMessages } from '../components/stepPanels/webhook/messages';
import { stepMessages } from '../components/steps/messages';
import { waitingMessages } from '../components/waiting/messages';

/** Every sentence of the pages in English, by the folder that says it. */
export const messages = {
  advice: adviceMessages,
  amend: amendMessages,
  approval: approvalMessages,
  changes: changesMessages,
  common: commonMessages,
  delegation: delegationMessages,
  denial: denialMessages,
  evaluation: evaluationMessages,
  event: eventMessages,
  form: formMessages,
  list: listMessages,
  modelCard: modelCardMessages,
  people: peopleMessages,
  preview: previewMessages,
  problem: problemMessages,
  release: releaseMessages,
  sidebar: sidebarMessages,
  status: statusMessages,
  stepActions: stepActionMessages,
  stepPanels: stepPanelMessages,
  steps: stepMessages,
  time: timeMessages,
  upload: uploadMessages,
  waiting: waitingMessages,
  webhook: webhookMessages,
};
