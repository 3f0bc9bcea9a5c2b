import { adviceMessages } from './messages/advice';
import { amendMessages } from './messages/amend';
import { approvalMessages } from './messages/approval';
import { changesMessages } from './messages/changes';
import { commonMessages } from './messages/common';
import { delegationMessages } from './messages/delegation';
import { denialMessages } from './messages/denial';
import { discussionMessages } from './messages/discussion';
import { evaluationMessages } from './messages/evaluation';
import { eventMessages } from './messages/event';
import { formMessages } from './messages/form';
import { listMessages } from './messages/list';
import { modelCardMessages } from './messages/modelCard';
import { peopleMessages } from './messages/people';
import { previewMessages } from './messages/preview';
import { problemMessages } from './messages/problem';
import { releaseMessages } from './messages/release';
import { requestMessages } from './messages/request';
import { runbookMessages } from './messages/runbooks';
import { searchMessages } from './messages/search';
import { secondRoundMessages } from './messages/secondRound';
import { servingMessages } from './messages/serving';
import { shortcutMessages } from './messages/shortcuts';
import { sidebarMessages } from './messages/sidebar';
import { statusMessages } from './messages/status';
import { stepActionMessages } from './messages/stepActions';
import { stepPanelMessages } from './messages/stepPanels';
import { stepMessages } from './messages/steps';
import { templateMessages } from './messages/template';
import { timeMessages } from './messages/time';
import { uploadMessages } from './messages/upload';
import { visitMessages } from './messages/visits';
import { waitingMessages } from './messages/waiting';
import { webhookMessages } from './messages/webhook';

/** Every sentence of the pages in English, mostly by the folder of `components` that says it. */
export const messages = {
  advice: adviceMessages,
  amend: amendMessages,
  approval: approvalMessages,
  changes: changesMessages,
  common: commonMessages,
  delegation: delegationMessages,
  denial: denialMessages,
  discussion: discussionMessages,
  evaluation: evaluationMessages,
  event: eventMessages,
  form: formMessages,
  list: listMessages,
  modelCard: modelCardMessages,
  people: peopleMessages,
  preview: previewMessages,
  problem: problemMessages,
  release: releaseMessages,
  request: requestMessages,
  runbooks: runbookMessages,
  search: searchMessages,
  secondRound: secondRoundMessages,
  serving: servingMessages,
  shortcuts: shortcutMessages,
  sidebar: sidebarMessages,
  status: statusMessages,
  stepActions: stepActionMessages,
  stepPanels: stepPanelMessages,
  steps: stepMessages,
  template: templateMessages,
  time: timeMessages,
  upload: uploadMessages,
  visits: visitMessages,
  waiting: waitingMessages,
  webhook: webhookMessages,
};
