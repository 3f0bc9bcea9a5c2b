/**
 * Who asks for something.
 *
 * @public
 */
export interface Actor {
  kind: 'user' | 'service';
  /** `user:default/ana` for people, the credential's subject for services. */
  ref: string;
  /** The service that presents the user's credentials, when one does. */
  delegatedBy?: string;
  /** Lower-cased refs through which the actor owns things, the own ref included. */
  ownershipRefs: string[];
  /** The people whose steps the actor looks after while they are away. Only people have any. */
  delegators?: Delegator[];
}

/** Somebody absent, and through what they own things. @public */
export interface Delegator {
  ref: string;
  ownershipRefs: string[];
}

/** Whether a person acts with their own hands: no service, and no plugin in between. @public */
export function isDirectPerson(actor: Actor): boolean {
  return actor.kind === 'user' && actor.delegatedBy === undefined;
}
