/** Keeps what happens and lets tests wait for it. */
export class Recorder<T> {
  readonly items: T[] = [];
  #waiting: Array<() => void> = [];

  record(item: T): void {
    this.items.push(item);
    this.#waiting.splice(0).forEach(wake => wake());
  }

  /** Resolves with the first item, at once if it is there. */
  async first(): Promise<T> {
    while (this.items.length === 0) {
      await new Promise<void>(resolve => this.#waiting.push(resolve));
    }
    return this.items[0];
  }
}
