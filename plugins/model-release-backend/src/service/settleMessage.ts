import { settleDelivery, DeliveryOutcome } from '../domain/settleDelivery';
import { decisionContext, ReleaseOffice, SYSTEM } from './ReleaseOffice';
import { Claim, Settlement } from './ReleaseStore';
import { toChange } from './toChange';

function outcomeOf(claim: Claim, settlement: Settlement): DeliveryOutcome {
  const deliveryId = claim.message.id;
  return settlement.status === 'succeeded'
    ? { delivered: true, deliveryId, reference: settlement.reference }
    : {
        delivered: false,
        deliveryId,
        reason: settlement.attempt.error ?? 'The receiver refused the message.',
      };
}

/**
 * Records how an attempt ended and, when that ends a webhook step, carries the release on: in one
 * transaction, so that neither is ever true without the other. The release is locked first, as
 * every command does, then the message.
 */
export async function settleMessage(
  office: ReleaseOffice,
  claim: Claim,
  settlement: Settlement,
): Promise<void> {
  const { message } = claim;
  const context = decisionContext(office, SYSTEM);
  const changed = await office.store.transaction(async tx => {
    const endsStep =
      message.kind === 'webhook' && settlement.status !== 'retry';
    const before = endsStep ? await tx.load(message.releaseId) : undefined;
    if (!(await tx.settle(claim, settlement)) || !before || !endsStep) {
      return false;
    }
    const decision = settleDelivery(
      before.release,
      message.stepKey,
      outcomeOf(claim, settlement),
      context,
    );
    if (decision.events.length === 0) {
      return false;
    }
    await tx.update(toChange(before, decision, context));
    return true;
  });
  if (changed || message.kind === 'webhook') {
    office.onCommitted(message.releaseId);
  }
}
