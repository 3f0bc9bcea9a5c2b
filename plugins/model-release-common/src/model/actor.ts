import { Authorities } from './authorities';

/**
 * The header in which the scaffolder names the service that started a template: its subject,
 * percent-encoded. Nobody else may send it.
 *
 * @public
 */
export const STARTED_BY_HEADER = 'Model-Release-Started-By';

/**
 * Whoever sends a request: a person or a service.
 *
 * @public
 */
export interface Actor {
  kind: 'user' | 'service';
  /** `user:default/ana` for people, the credential's subject for services. */
  ref: string;
  /** The service that presents the user's credentials, or vouches for the service, when one does. */
  delegatedBy?: string;
  /** Ownership refs of the actor in lower case, their own included. */
  ownershipRefs: string[];
  /** The delegators for whom the actor acts while they are out of office. Only people have any. */
  delegators?: Delegator[];
  /** Who has a say over every release, so that rules see whether the actor is among them. */
  authorities?: Authorities;
}

/** Somebody who is out of office, and their ownership refs. @public */
export interface Delegator {
  ref: string;
  ownershipRefs: string[];
}

/** Whether a person acts directly: no service, and no plugin in between. @public */
export function isDirectPerson(actor: Actor): boolean {
  return actor.kind === 'user' && actor.delegatedBy === undefined;
}
