/**
 * Who has a say over every release, by the portal's configuration: refs of Groups and Users in lower
 * case. It goes with the person and is no delegate's.
 *
 * @public
 */
export interface Authorities {
  /** May reassign anybody's step, revoke approvals, and do all that the others here may. */
  administrators: readonly string[];
  /** May waive anybody's step. */
  waivers: readonly string[];
}
