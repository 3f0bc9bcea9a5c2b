import {
  ReleaseDetail,
  StepDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { heldBack, PlacedEvidence, approvedPath } from './packetEvidence';

/** Names the shape of `packet.json`. */
export const PACKET_FORMAT = 'model-release.dev/packet/v1';

/** One sign-off: what was signed, and by whom. */
function signOff({ key, packetDigest, result, signatures }: StepDetail) {
  return {
    step: key,
    packetDigest,
    approved: approvedPath(key),
    signatures: result?.type === 'approval' ? result.signatures : signatures,
  };
}

function stepRecord(step: StepDetail, evidence: readonly PlacedEvidence[]) {
  return {
    key: step.key,
    title: step.title,
    type: step.type,
    status: step.status,
    dependsOn: step.dependsOn,
    owners: step.owners,
    ownerSource: step.ownerSource,
    reassignment: step.reassignment,
    activatedAt: step.activatedAt,
    completedAt: step.completedAt,
    completedBy: step.completedBy,
    completedOnBehalfOf: step.completedOnBehalfOf,
    checklist: step.checklist,
    form: step.form,
    approval: step.approval,
    result: step.result,
    resultDigest: step.resultDigest,
    files: evidence
      .filter(({ stepKey }) => stepKey === step.key)
      .map(({ evidence: file, path }) => ({ ...file, path })),
    heldBack: heldBack(step),
  };
}

/**
 * What `packet.json` says: the release as it stands, without anything that depends on who looks at
 * it or when. So the same release always makes the same packet.
 */
export function packetDocument(
  release: ReleaseDetail,
  evidence: readonly PlacedEvidence[],
) {
  return {
    format: PACKET_FORMAT,
    release: {
      id: release.id,
      version: release.version,
      status: release.status,
      requester: release.requester,
      formerRequesters: release.formerRequesters,
      modelOwner: release.modelOwner,
      createdAt: release.createdAt,
      updatedAt: release.updatedAt,
      comment: release.comment,
      closure: release.closure,
    },
    subject: {
      entityRef: release.entityRef,
      model: release.model,
      checkpoint: release.checkpoint,
      environment: release.environment,
    },
    runbook: release.runbook,
    request: {
      rollback: release.rollback,
      evaluation: release.evaluation,
      intendedUse: release.intendedUse,
      modelCard: release.modelCard,
    },
    prerequisites: release.prerequisites,
    packetDigest: release.packetDigest,
    signOffs: release.steps
      .filter(({ type }) => type === 'approval')
      .map(signOff),
    steps: release.steps.map(step => stepRecord(step, evidence)),
  };
}
