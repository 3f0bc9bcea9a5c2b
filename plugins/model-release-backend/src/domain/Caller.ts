import {
  Actor,
  Delegation,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseAccess } from './ReleaseAccess';

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
