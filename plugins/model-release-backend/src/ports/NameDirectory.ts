/** What people and groups are called. */
export interface NameDirectory {
  /**
   * Names by ref, of those that have one; asked with the portal's own rights.
   *
   * @param refs - of Groups and Users; anything else has no name
   */
  namesOf(refs: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
