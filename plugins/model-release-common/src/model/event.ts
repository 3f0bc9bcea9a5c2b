/** All types of events in the audit trail of a release. @public */
export const EVENT_TYPES = [
  'release.opened',
  'release.amended',
  'release.approved',
  'release.released',
  'release.rejected',
  'release.withdrawn',
  'release.revoked',
  'release.closed',
  'requester.reassigned',
  'release.owner_changed',
  'step.activated',
  'step.completed',
  'step.reaffirmed',
  'step.approved',
  'step.approval_voided',
  'step.changes_requested',
  'step.resubmitted',
  'step.rejected',
  'step.waived',
  'step.reopened',
  'step.blocked',
  'step.failed',
  'step.redelivery_requested',
  'step.reassigned',
  'step.owners_changed',
  'step.nobody_can_act',
  'step.nobody_reported',
  'step.somebody_can_act',
  'evidence.stored',
  'evidence.removed',
  'evidence.scanned',
  'comment.added',
  'comment.edited',
] as const;

/** One of {@link EVENT_TYPES}. @public */
export type EventType = (typeof EVENT_TYPES)[number];

/** What happened, before it is sealed into the chain. @public */
export interface DomainEvent {
  type: EventType;
  /** ISO 8601, UTC. */
  at: string;
  /** Ref of the person, or `service:model-release` for what happens automatically. */
  actor: string;
  /** The service through which the person acted, when there was one. */
  delegatedBy?: string;
  /** The delegator for whom the actor acted: "Bo for Ana". */
  onBehalfOf?: string;
  stepKey?: string;
  data: Record<string, unknown>;
}

/**
 * One append-only audit record. `hash` is the SHA-256 of the canonical JSON of everything else in
 * it, `prevHash` included, so that each record vouches for all before it.
 *
 * @public
 */
export interface ReleaseEvent extends DomainEvent {
  /** 1 for the first event of a release. */
  seq: number;
  prevHash: string;
  hash: string;
}

/** A release's audit trail and whether its chain holds. @public */
export interface EventTrail {
  items: ReleaseEvent[];
  valid: boolean;
  /** Hash of the newest event. */
  head: string;
}
