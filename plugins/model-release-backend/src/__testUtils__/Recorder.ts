/** Keeps what happens and lets tests wait for it. */
export class Recorder<T> {
  readonly items: T[] = [];
  #waiting: Array<() => void> = [];

  record(item: T): void {
    this.items.push(item);
    const waiting = this.#waiting;
    this.#waiting = [];
    waiting.forEach(wake => wake());
  }

  /** Resolves when the condition holds; asks again after each item. */
  async until(condition: (items: T[]) => boolean): Promise<T[]> {
    while (!condition(this.items)) {
      await this.next();
    }
    return this.items;
  }

  /** Resolves with the next item. */
  next(): Promise<void> {
    return new Promise(resolve => this.#waiting.push(resolve));
  }
}
