import { Release } from '@model-release/backstage-plugin-model-release-common';
import { SYSTEM } from '../../domain/Caller';
import { Decision, DecisionContext } from '../../domain/decision';
import { settleDelivery, DeliveryOutcome } from '../../domain/settleDelivery';
import { ScanVerdict, settleScan } from '../../domain/settleScan';
import { decisionContext } from './decisionContext';
import { CommandDependencies } from './executeCommand';
import { MessageLease, OutboxMessage, Settlement } from '../../ports/Outbox';
import { toChange } from './toChange';

type Followed = Extract<OutboxMessage, { kind: 'webhook' | 'scan' }>;

/** Of these, the release waits for the end; the others concern only people's inboxes. */
function isFollowed(message: OutboxMessage): message is Followed {
  return message.kind === 'webhook' || message.kind === 'scan';
}

function outcomeOf(
  deliveryId: string,
  { status, reference, attempt }: Settlement,
): DeliveryOutcome {
  return status === 'succeeded'
    ? { delivered: true, deliveryId, reference }
    : {
        delivered: false,
        deliveryId,
        reason: attempt.error ?? 'The receiver rejected the message.',
      };
}

/** A file that could not be scanned has not passed. */
function verdictOf({ scan, attempt }: Settlement): ScanVerdict {
  return (
    scan ?? {
      passed: false,
      reason: `The scan failed: ${attempt.error ?? 'no response'}`,
      scanners: [],
    }
  );
}

/** Applies the end of a message to its release. */
function follow(
  release: Release,
  message: Followed,
  settlement: Settlement,
  context: DecisionContext,
): Decision {
  return message.kind === 'webhook'
    ? settleDelivery(
        release,
        message.stepKey,
        outcomeOf(message.id, settlement),
        context,
      )
    : settleScan(
        release,
        message.stepKey,
        message.payload.id,
        verdictOf(settlement),
        context,
      );
}

/**
 * Records how an attempt ended and, when that ends a webhook step or a scan, advances the release:
 * in one transaction, so that neither happens without the other. The release is locked first, as
 * every command does, then the message.
 */
export async function settleMessage(
  dependencies: CommandDependencies,
  lease: MessageLease,
  settlement: Settlement,
): Promise<void> {
  const { message } = lease;
  const context = decisionContext(dependencies, SYSTEM);
  const followed =
    isFollowed(message) && settlement.status !== 'retry' ? message : undefined;
  const changed = await dependencies.releases.transaction(async tx => {
    const before = followed ? await tx.load(message.releaseId) : undefined;
    if (!(await tx.settle(lease, settlement)) || !before || !followed) {
      return false;
    }
    const decision = follow(before.release, followed, settlement, context);
    if (decision.events.length === 0) {
      return false;
    }
    await tx.update(toChange(before, decision, context));
    return true;
  });
  if (changed || message.kind === 'webhook') {
    dependencies.onCommitted(message.releaseId);
  }
}
