/** Caches a bounded number of values for a short time, and evicts the oldest. */
export class TtlCache<T> {
  readonly #entries = new Map<string, { value: T; storedAt: number }>();

  /** @param now - milliseconds */
  constructor(
    private readonly options: {
      ttlMs: number;
      maxEntries: number;
      now: () => number;
    },
  ) {}

  get(key: string): T | undefined {
    const { now, ttlMs } = this.options;
    const entry = this.#entries.get(key);
    return entry && now() - entry.storedAt < ttlMs ? entry.value : undefined;
  }

  set(key: string, value: T): void {
    // Deleted first, so that the map is ordered by when values were stored.
    this.#entries.delete(key);
    if (this.#entries.size >= this.options.maxEntries) {
      const [oldest] = this.#entries.keys();
      this.#entries.delete(oldest);
    }
    this.#entries.set(key, { value, storedAt: this.options.now() });
  }
}
