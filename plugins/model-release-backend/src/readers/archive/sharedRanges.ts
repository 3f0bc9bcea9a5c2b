/** Bytes of a file, from the one at `start` up to the one at `end`, which is not included. */
export interface ByteSpan {
  start: number;
  end: number;
}

/**
 * The positions of those ranges that share bytes with one that starts before. An honest archive has
 * none; one that has many entries in the same bytes unpacks to more than its size allows.
 */
export function sharedRanges(ranges: readonly ByteSpan[]): number[] {
  const order = [...ranges.keys()].sort(
    (a, b) => ranges[a].start - ranges[b].start || a - b,
  );
  const shared: number[] = [];
  let reached = 0;
  for (const position of order) {
    const { start, end } = ranges[position];
    if (start < reached) {
      shared.push(position);
    }
    reached = Math.max(reached, end);
  }
  return shared;
}
