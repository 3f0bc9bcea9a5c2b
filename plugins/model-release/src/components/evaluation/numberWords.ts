/** All that a number in JSON has. */
const ALL_DIGITS = 15;

/** As precise as tables of results usually are, and more. */
const DIGITS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];

function write(value: number, digits: number): string {
  const size = Math.abs(value);
  const rounded = Number(value.toPrecision(digits));
  if (size !== 0 && (size < 1e-6 || size >= 1e12)) {
    return rounded.toExponential();
  }
  // Digits before the point are never rounded away.
  const whole = Math.trunc(size).toString().length;
  return new Intl.NumberFormat('en-GB', {
    maximumSignificantDigits: Math.max(digits, whole),
  }).format(value);
}

/**
 * Writes a measured number, with as few digits as tell it apart from the numbers it is read beside:
 * 0.02001 next to 0.02 is not 0.02.
 */
export function numberWords(
  value: number,
  beside: ReadonlyArray<number | undefined> = [],
): string {
  const others = beside.filter(
    (other): other is number => other !== undefined && other !== value,
  );
  const isToldApart = (digits: number) =>
    others.every(other => write(other, digits) !== write(value, digits));
  const digits = DIGITS.find(isToldApart) ?? ALL_DIGITS;
  return write(value, digits).replaceAll('-', '−');
}

/** Writes a difference with its sign. */
export function changeWords(change: number): string {
  return change > 0 ? `+${numberWords(change)}` : numberWords(change);
}
