const FACTORS = new Map([
  ['B', 1],
  ['kB', 1_000],
  ['MB', 1_000_000],
  ['GB', 1_000_000_000],
  ['KiB', 1024],
  ['MiB', 1024 ** 2],
  ['GiB', 1024 ** 3],
]);

/**
 * Reads a size with its unit, `500MiB` or `2 GB`, as bytes.
 *
 * @throws Error when the text is no size
 * @public
 */
export function parseByteSize(text: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([A-Za-z]+)$/.exec(text.trim());
  const factor = match ? FACTORS.get(match[2]) : undefined;
  if (!match || factor === undefined) {
    throw new Error(
      `“${text}” is not a size; write a number and one of ${[
        ...FACTORS.keys(),
      ].join(', ')}`,
    );
  }
  return Math.floor(Number(match[1]) * factor);
}

/**
 * Reads a size from a setting, as {@link parseByteSize} does.
 *
 * @throws Error that names the setting when it is no size
 * @public
 */
export function readByteSize(key: string, text: string): number {
  try {
    return parseByteSize(text);
  } catch (error) {
    throw new Error(`${key}: ${(error as Error).message}`);
  }
}

/** Writes bytes for people: 1,536 becomes `1.5 KiB`. @public */
export function formatByteSize(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  const power = Math.min(
    units.length - 1,
    bytes > 0 ? Math.floor(Math.log2(bytes) / 10) : 0,
  );
  const value = bytes / 1024 ** power;
  const digits = power > 0 && value < 10 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[power]}`;
}
