import {
  isWaiting,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { advance } from './advance';
import { Decision, DecisionContext } from './decision';
import { ReleaseDraft } from './ReleaseDraft';
import { subjectOf } from './subjectOf';

/** How the delivery of a webhook step's message ended. */
export type DeliveryOutcome =
  | { delivered: true; deliveryId: string; reference?: string }
  | { delivered: false; deliveryId: string; reason: string };

function giveUp(draft: ReleaseDraft, step: Step, reason: string): void {
  draft.changeStep(step.key, { status: 'failed' });
  draft.record('step.failed', { reason }, step.key);
  draft.notify({
    recipients: step.owners,
    title: `Webhook failed: ${step.title} (${subjectOf(draft.release)})`,
    description: reason,
    topic: 'step-active',
    stepKey: step.key,
    asksWhile: 'failed',
  });
}

/**
 * Completes or fails a webhook step when its message was delivered or failed for good. A step that
 * is no longer waiting on a delivery is left as it is.
 */
export function settleDelivery(
  release: Release,
  stepKey: string,
  outcome: DeliveryOutcome,
  context: DecisionContext,
): Decision {
  const draft = ReleaseDraft.of(release, context);
  const step = draft.step(stepKey);
  if (!isWaiting(release, step)) {
    return draft.toDecision();
  }
  if (!outcome.delivered) {
    giveUp(draft, step, outcome.reason);
    return draft.toDecision();
  }
  const { deliveryId, reference } = outcome;
  const result = { type: 'webhook' as const, deliveryId, reference };
  draft.changeStep(stepKey, {
    status: 'completed',
    completedAt: context.now,
    completedBy: context.actor.ref,
    result,
  });
  draft.record('step.completed', { result }, stepKey);
  advance(draft);
  return draft.toDecision();
}
