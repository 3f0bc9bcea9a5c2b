import { setTimeout as delay } from 'node:timers/promises';
import type { BenchPortal } from './BenchPortal.ts';
import { cpuTimeMs } from './cpuTime.ts';
import type { Driver, Slice } from './drive.ts';
import type { Operation } from './operations.ts';

/** One operation for as long as a slice takes, right after the route that does nothing. */
interface Round {
  /** Its requests per second, by those of the empty route. */
  ratio: number;
  backEndMs?: number;
  postgresMs?: number;
  latencies: number[];
}

/** What is printed of an operation. */
export interface Measured {
  name: string;
  ratio: number;
  /** CPU time per request, in milliseconds. */
  backEndMs?: number;
  postgresMs?: number;
  p50: number;
  p99: number;
  bytes: number;
  /** HTTP calls to other plugins, those after the answer included. */
  calls: number;
}

export interface Plan {
  rounds: number;
  seconds: number;
}

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[
    Math.min(values.length - 1, Math.floor(values.length * part))
  ] ?? NaN;

const median = (values: readonly number[]) => quantile(values, 0.5);

const known = (values: ReadonlyArray<number | undefined>) => {
  const numbers = values.filter(value => value !== undefined);
  return numbers.length > 0 ? median(numbers) : undefined;
};

/** Long enough for what follows an answer, and for the log to be written. */
const SETTLED_MS = 1_500;

/** What one call sends back, and which other plugins it asks, by the access log. */
async function probe(
  portal: BenchPortal,
  driver: Driver,
  operation: Operation,
): Promise<{ bytes: number; calls: number }> {
  const [first, second] = [operation.next(), operation.next()];
  if (!first || !second) {
    throw new Error(`There is nothing left to try “${operation.name}” on`);
  }
  // The first call can have to look up what later ones know.
  await driver.callWell(first);
  await delay(SETTLED_MS);
  const before = portal.logSize;
  const { text } = await driver.callWell(second);
  await delay(SETTLED_MS);
  const requests = portal
    .logSince(before)
    .match(/(?:GET|POST|PUT|DELETE|PATCH) \/(?:api\/)?[\w./-]*/g);
  return { bytes: Buffer.byteLength(text), calls: (requests ?? []).length - 1 };
}

const perSecond = ({ count, seconds }: Slice) => count / seconds;

class Meter {
  readonly #pids: BenchPortal['pids'];
  readonly #driver: Driver;

  constructor(pids: BenchPortal['pids'], driver: Driver) {
    this.#pids = pids;
    this.#driver = driver;
  }

  async round(
    empty: Operation,
    operation: Operation,
    seconds: number,
  ): Promise<Round> {
    const base = await this.#driver.repeat(empty.next, seconds);
    const before = this.#cpu();
    const slice = await this.#driver.repeat(operation.next, seconds);
    const after = this.#cpu();
    const perCall = (from?: number, to?: number) =>
      from === undefined || to === undefined || slice.count === 0
        ? undefined
        : (to - from) / slice.count;
    return {
      ratio: perSecond(slice) / perSecond(base),
      backEndMs: perCall(before.backEnd, after.backEnd),
      postgresMs: perCall(before.postgres, after.postgres),
      latencies: slice.latencies,
    };
  }

  #cpu() {
    return {
      backEnd: cpuTimeMs(this.#pids.backEnd),
      postgres: cpuTimeMs(this.#pids.postgres),
    };
  }
}

/**
 * Measures every operation in turn, each right after the empty route, several times around. What else the
 * machine does then meets all of them alike, and the median of the rounds leaves out the worst of it.
 */
export async function measure(
  portal: BenchPortal,
  driver: Driver,
  operations: readonly Operation[],
  { rounds, seconds }: Plan,
): Promise<Measured[]> {
  const [empty] = operations;
  const probes: Array<Awaited<ReturnType<typeof probe>>> = [];
  for (const operation of operations) {
    probes.push(await probe(portal, driver, operation));
  }
  const meter = new Meter(portal.pids, driver);
  await driver.repeat(empty!.next, seconds);
  const results = operations.map((): Round[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, operation] of operations.entries()) {
      results[index]!.push(await meter.round(empty!, operation, seconds));
    }
  }
  return operations.map(({ name }, index) => {
    // Where nothing was left to do it to, nothing was measured.
    const all = results[index]!.filter(each => each.latencies.length > 0);
    const latencies = all.flatMap(each => each.latencies);
    return {
      name,
      ratio: median(all.map(({ ratio }) => ratio)),
      backEndMs: known(all.map(({ backEndMs }) => backEndMs)),
      postgresMs: known(all.map(({ postgresMs }) => postgresMs)),
      p50: median(latencies),
      p99: quantile(latencies, 0.99),
      ...probes[index]!,
    };
  });
}
