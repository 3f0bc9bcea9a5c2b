import { timeMessages } from '../common/timeMessages';
import { delegationMessages } from '../components/delegation/messages';

/** Every sentence of the pages in English, by the folder that says it. */
export const messages = {
  delegation: delegationMessages,
  time: timeMessages,
};
