/** How long until messages are found that other processes queued, or left behind in a crash. */
export const POLL_MS = 15_000;
/** Messages fall due by the database's clock, which may be a little behind. */
const CLOCK_MARGIN_MS = 250;

/**
 * Calls back at the earliest of the times it was given, or after POLL_MS. It has one timer at most,
 * which does not keep the process alive, and fires once each time it is set.
 */
export class RetryTimer {
  private readonly times = new Set<number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly onFire: () => void,
    private readonly now: () => Date,
  ) {}

  /** Adds a time to fire at, now or whenever the timer is set next. */
  add(time: Date): void {
    this.times.add(time.getTime() + CLOCK_MARGIN_MS);
    if (this.timer) {
      this.set();
    }
  }

  set(): void {
    this.clear();
    const now = this.now().getTime();
    const next = Math.min(now + POLL_MS, ...this.times);
    this.timer = setTimeout(() => this.fire(), Math.max(0, next - now));
    this.timer.unref();
  }

  clear(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private fire(): void {
    this.timer = undefined;
    const now = this.now().getTime();
    for (const time of this.times) {
      if (time <= now) {
        this.times.delete(time);
      }
    }
    this.onFire();
  }
}
