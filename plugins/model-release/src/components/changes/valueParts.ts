import { say } from '../../common/message';
import type { Part } from '../../common/phrase';
import { revealed } from './revealed';

function kindOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

/** Quotes keep the entries of a list apart, whatever is in them. */
function listed(values: readonly unknown[]): string {
  return values.map(value => JSON.stringify(value)).join(', ');
}

function usualPart(value: unknown): Part {
  if (value === '') {
    return { text: '–' };
  }
  if (typeof value === 'boolean') {
    return value ? say('common.yes') : say('common.no');
  }
  if (Array.isArray(value)) {
    return value.length > 0
      ? { text: revealed(listed(value)) }
      : say('common.noneSelected');
  }
  return {
    text: revealed(
      typeof value === 'object' ? JSON.stringify(value) : String(value),
    ),
  };
}

/**
 * Both sides of an answer, so that they read differently: where the usual words would not, as they
 * are stored. `undefined` where there is no answer.
 */
export function valueParts(
  before: unknown,
  after: unknown,
): Array<Part | undefined> {
  const sides = [before, after];
  const [was, is] = sides.map(value =>
    value === undefined ? undefined : usualPart(value),
  );
  const looksAlike =
    before !== undefined &&
    after !== undefined &&
    (kindOf(before) !== kindOf(after) ||
      JSON.stringify(was) === JSON.stringify(is));
  return looksAlike
    ? sides.map(value => ({ text: JSON.stringify(value) }))
    : [was, is];
}
