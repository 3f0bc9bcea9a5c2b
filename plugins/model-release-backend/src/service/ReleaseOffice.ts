import {
  Actor,
  FormDefinition,
  Sla,
} from '@model-release/backstage-plugin-model-release-common';
import { DecisionContext } from '../domain/decision';
import { canonicalDigest } from './canonicalDigest';
import { ActorDirectory } from './OwnerDirectory';
import { ReleaseStore } from './ReleaseStore';

/** What every part of the service works with, made in the composition root. */
export interface ReleaseOffice {
  store: ReleaseStore;
  actors: ActorDirectory;
  clock: () => Date;
  newId: () => string;
  dueAt: (sla: Sla, from: string) => string;
  daysLeft: (dueAt: string, now: string) => number;
  checkAnswers: (
    form: FormDefinition,
    answers: Record<string, unknown>,
  ) => string[];
  /** Called after every commit, never inside a transaction. Must not throw. */
  onCommitted: (releaseId: string) => void;
}

/** The actor behind everything that follows by itself. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'service',
  ref: 'service:model-release',
  ownershipRefs: [],
};

/** Freezes the moment of a decision. */
export function decisionContext(
  office: ReleaseOffice,
  actor: Actor,
): DecisionContext {
  return {
    actor,
    now: office.clock().toISOString(),
    newId: office.newId,
    digest: canonicalDigest,
    dueAt: office.dueAt,
    daysLeft: office.daysLeft,
    checkAnswers: office.checkAnswers,
  };
}
