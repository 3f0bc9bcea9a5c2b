/** What people, groups and models are called. */
export interface NameDirectory {
  /**
   * Names by ref, of those that have one; asked with the portal's own rights.
   *
   * @param refs - of entities; anything else has no name
   */
  namesOf(refs: readonly string[]): Promise<ReadonlyMap<string, string>>;
}
