/** Knows which stored bytes any release refers to, now or in its past. */
export interface EvidenceReferences {
  /** Whether there is any release. */
  hasReleases(): Promise<boolean>;
  /** Those of the digests that a release refers to. */
  among(digests: Iterable<string>): Promise<Set<string>>;
}
