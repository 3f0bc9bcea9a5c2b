import { TtlCache } from './TtlCache';

/** Whether an answer has to be true now, or may be some seconds old, as for those who only read. */
export type Freshness = 'live' | 'recent';

/**
 * Answers that others give, kept for a short time. Recent questions at the same time share an answer; a
 * live one is always asked, and its answer is the recent one from then on. A failure is never kept.
 */
export class RecentAnswers<T> {
  readonly #answers: TtlCache<{ answer: T }>;
  readonly #asked = new Map<string, Promise<T>>();

  /** @param options - `now` is the time in milliseconds */
  constructor(options: {
    ttlMs: number;
    maxEntries: number;
    now: () => number;
  }) {
    this.#answers = new TtlCache(options);
  }

  async get(
    key: string,
    freshness: Freshness,
    ask: () => Promise<T>,
  ): Promise<T> {
    if (freshness === 'live') {
      return this.#keep(key, ask());
    }
    const known = this.#answers.get(key);
    return known ? known.answer : this.#asked.get(key) ?? this.#share(key, ask);
  }

  async #keep(key: string, asked: Promise<T>): Promise<T> {
    const answer = await asked;
    this.#answers.set(key, { answer });
    return answer;
  }

  #share(key: string, ask: () => Promise<T>): Promise<T> {
    const answer = this.#keep(key, ask()).finally(() =>
      this.#asked.delete(key),
    );
    this.#asked.set(key, answer);
    return answer;
  }
}
