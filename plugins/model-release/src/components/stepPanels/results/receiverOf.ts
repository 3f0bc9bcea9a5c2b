import type { StepDetail } from '@model-release/backstage-plugin-model-release-common';
import { say } from '../../../common/message';
import type { Part } from '../../../common/phrase';

/** Where a webhook step sends the release. */
export function receiverOf({ webhook }: Pick<StepDetail, 'webhook'>): Part {
  return {
    strong: webhook ? { text: webhook.target } : say('steps.theReceiver'),
  };
}
