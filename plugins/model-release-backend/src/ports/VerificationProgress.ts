/** Remembers how far the stored bytes have been verified, in the order of their digests. */
export interface VerificationProgress {
  /** The digest that was verified last; undefined when the next one is the first. */
  read(): Promise<string | undefined>;
  save(lastVerified: string | undefined, at: Date): Promise<void>;
}
