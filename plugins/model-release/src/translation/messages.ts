import { timeMessages } from '../common/timeMessages';
import { adviceMessages } from '../components/advice/messages';
import { changesMessages } from '../components/changes/messages';
import { delegationMessages } from '../components/delegation/messages';
import { evaluationMessages } from '../components/evaluation/messages';
import { previewMessages } from '../components/preview/messages';

/** Every sentence of the pages in English, by the folder that says it. */
export const messages = {
  advice: adviceMessages,
  changes: changesMessages,
  delegation: delegationMessages,
  evaluation: evaluationMessages,
  preview: previewMessages,
  time: timeMessages,
};
