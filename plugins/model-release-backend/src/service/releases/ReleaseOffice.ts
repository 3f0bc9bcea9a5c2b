import {
  Actor,
  Delegation,
  FormDefinition,
  Sla,
} from '@model-release/backstage-plugin-model-release-common';
import { DayBounds } from '../../domain/dayBounds';
import { DecisionContext } from '../../domain/decision';
import { EvidenceQuota } from '../../domain/evidenceQuota';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { DelegationStore } from '../../ports/DelegationStore';
import { ActorDirectory, OwnerDirectory } from '../../ports/OwnerDirectory';
import { ReleaseAccess } from '../../domain/ReleaseAccess';
import { Outbox } from '../../ports/Outbox';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { AccessDirectory } from '../../ports/AccessDirectory';

/** What every part of the service works with, made in the composition root. */
export interface ReleaseOffice {
  store: ReleaseStore;
  outbox: Outbox;
  delegations: DelegationStore;
  actors: ActorDirectory;
  owners: OwnerDirectory;
  accesses: AccessDirectory;
  clock: () => Date;
  newId: () => string;
  dueAt: (sla: Sla, from: string) => string;
  daysLeft: (dueAt: string, now: string) => number;
  /** The moments at which the first of some days begins and the last one is over. */
  boundsOf: (from: string, until: string) => DayBounds;
  /** How much evidence one release may hold. */
  quota: EvidenceQuota;
  checkAnswers: (
    form: FormDefinition,
    answers: Record<string, unknown>,
  ) => string[];
  /** Tells whoever runs the portal of what went wrong without harm. */
  warn: (message: string, error: Error) => void;
  /** Called after every commit, never inside a transaction. Must not throw. */
  onCommitted: (releaseId: string) => void;
}

/** Who asks for something: as what, and what the portal's policy lets them do. */
export interface Caller {
  actor: Actor;
  access: ReleaseAccess;
  /** All delegations that hold now, whoever gave them. */
  delegations: readonly Delegation[];
}

/** The actor behind everything that follows by itself. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'service',
  ref: 'service:model-release',
  ownershipRefs: [],
};

/** What follows by itself is for no policy to forbid. */
export const SYSTEM: Caller = {
  actor: SYSTEM_ACTOR,
  access: { allows: () => true, readable: 'all' },
  delegations: [],
};

/** Freezes the moment of a decision. */
export function decisionContext(
  office: ReleaseOffice,
  { actor, access }: Pick<Caller, 'actor' | 'access'>,
): DecisionContext {
  return {
    actor,
    allows: (permission, release) => access.allows(permission, release),
    now: office.clock().toISOString(),
    newId: office.newId,
    digest: canonicalDigest,
    dueAt: office.dueAt,
    daysLeft: office.daysLeft,
    quota: office.quota,
    checkAnswers: office.checkAnswers,
  };
}
