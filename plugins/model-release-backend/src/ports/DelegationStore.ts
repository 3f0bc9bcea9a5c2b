import { Delegation } from '@model-release/backstage-plugin-model-release-common';

/** Stores delegations. Nothing is ever removed; the only change is an early end. */
export interface DelegationStore {
  /**
   * Stores a new one.
   *
   * @returns false when the same person was named for the same days before, and that holds still
   */
  insert(delegation: Delegation): Promise<boolean>;
  find(id: string): Promise<Delegation | undefined>;
  /** Those in effect at a time, oldest first. */
  listInForce(now: string): Promise<Delegation[]>;
  /** Current and upcoming delegations that somebody gave or received, by start date. */
  listOf(userRef: string, now: string): Promise<Delegation[]>;
  /**
   * Ends one early.
   *
   * @returns false when it had been ended before
   */
  end(id: string, now: string): Promise<boolean>;
}
