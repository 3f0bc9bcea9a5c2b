/** Knows which stored bytes any release refers to, now or in its past. */
export interface EvidenceReferences {
  /** Whether there is any release. */
  hasReleases(): Promise<boolean>;
  /** Those of the digests that a release refers to. */
  among(digests: Iterable<string>): Promise<Set<string>>;
}

/** Remembers how far the stored bytes have been verified, in the order of their digests. */
export interface VerificationProgress {
  /** The digest that was verified last; undefined when the next one is the first. */
  read(): Promise<string | undefined>;
  save(lastVerified: string | undefined, at: Date): Promise<void>;
}
