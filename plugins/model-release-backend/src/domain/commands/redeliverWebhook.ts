import { Step } from '@model-release/backstage-plugin-model-release-common';
import { ReleaseDraft } from '../ReleaseDraft';

/** An owner has a failed webhook delivered again. Its due date stays the same. */
export function redeliverWebhook(draft: ReleaseDraft, step: Step): void {
  draft.changeStep(step.key, { status: 'active' });
  draft.redeliverWebhook(step.key);
  draft.record(
    'step.redelivery_requested',
    { target: step.webhook?.target },
    step.key,
  );
}
