import { say, type Message } from '../../common/message';
import type { Waiting } from './waiting';

/** What a release needs from the reader, as the title of the list of it: by the type of the first step. */
export function neededTitle({
  what,
  stepType,
}: Pick<Waiting, 'what' | 'stepType'>): Message {
  if (what === 'changes') {
    return say('waiting.needsYourChanges');
  }
  if (what === 'retry') {
    return say('waiting.needsYourRetry');
  }
  if (stepType === 'file_upload') {
    return say('waiting.needsYourUpload');
  }
  return stepType === 'approval'
    ? say('waiting.needsYourSignOff')
    : say('waiting.needsYourReview');
}
