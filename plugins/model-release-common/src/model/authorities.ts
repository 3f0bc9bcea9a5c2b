/**
 * Who has a say over every release, by the portal's configuration: refs of Groups and Users in lower
 * case. It goes with the person and is no delegate's.
 *
 * @public
 */
export interface Authorities {
  /** May reassign any step, revoke, close, change the requester, and do all that waivers may. */
  administrators: readonly string[];
  /** May waive anybody's step. */
  waivers: readonly string[];
}
