/**
 * What sums in binary fractions leave behind, and far less than anybody measures: 0.1 + 0.2 is 0.3.
 * In proportion to the numbers, so that it is the same in every unit.
 */
const TOLERANCE = 1e-12;

/** Whether two numbers are the same but for what the arithmetic of computers adds. */
export function isNearlyEqual(one: number, other: number): boolean {
  const larger = Math.max(Math.abs(one), Math.abs(other));
  return one === other || Math.abs(one - other) <= larger * TOLERANCE;
}
