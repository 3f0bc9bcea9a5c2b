import { say } from './message';
import type { Part } from './phrase';

/** From this part of the limit on, whoever types is told how far they are. */
const NEAR = 0.9;

/** How long a text is, once that matters; undefined before. */
export function lengthWords(
  length: number,
  max: number,
): { says: Part; isTooLong: boolean } | undefined {
  if (length > max) {
    const over = length - max;
    const says = say('common.tooLong', { length, max, over });
    return { says, isTooLong: true };
  }
  return length >= max * NEAR
    ? { says: say('common.lengthOf', { length, max }), isTooLong: false }
    : undefined;
}
