/**
 * The rounding error of binary fractions: 0.1 + 0.2 is 0.3. Relative, so that it is the same in
 * every unit.
 */
const TOLERANCE = 1e-12;

/** Whether two numbers are equal except for rounding errors. */
export function isNearlyEqual(one: number, other: number): boolean {
  const larger = Math.max(Math.abs(one), Math.abs(other));
  return one === other || Math.abs(one - other) <= larger * TOLERANCE;
}
