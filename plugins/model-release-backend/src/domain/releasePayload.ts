import { Release } from '@model-release/backstage-plugin-model-release-common';
import { DecisionContext } from './decision';
import { leadingApproval, packetOf } from './packet';

/** The payload of the webhook: what was approved, by whom, and for which packet. */
export function releasePayload(
  release: Release,
  { now, digest }: Pick<DecisionContext, 'now' | 'digest'>,
): Record<string, unknown> {
  const approval = leadingApproval(release.steps);
  return {
    type: `model-release.${release.status}`,
    timestamp: now,
    data: {
      releaseId: release.id,
      entityRef: release.entityRef,
      model: release.model,
      checkpoint: release.checkpoint,
      environment: release.environment,
      runbook: release.runbook,
      requester: release.requester,
      rollback: release.rollback,
      packetDigest: approval && digest(packetOf(release, approval.key)),
      approvals: release.steps.flatMap(step =>
        step.signatures.map(({ by, onBehalfOf, at }) => ({
          step: step.key,
          by,
          onBehalfOf,
          at,
        })),
      ),
    },
  };
}
