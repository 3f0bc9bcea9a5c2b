import {
  Actor,
  Delegation,
} from '@model-release/backstage-plugin-model-release-common';
import { ReleaseAccess } from './ReleaseAccess';

/** Who sent a request, what the portal's policy lets them do, and who acts for whom. */
export interface Caller {
  actor: Actor;
  access: ReleaseAccess;
  /** All delegations in force now, whoever gave them. */
  delegations: readonly Delegation[];
}

/** The plugin itself, as the actor of what nobody requested, such as refreshing owners. */
export const SYSTEM_ACTOR: Actor = {
  kind: 'service',
  ref: 'service:model-release',
  ownershipRefs: [],
};

/** The plugin itself as a caller. No policy restricts it. */
export const SYSTEM: Caller = {
  actor: SYSTEM_ACTOR,
  access: { allows: () => true, readable: 'all' },
  delegations: [],
};
