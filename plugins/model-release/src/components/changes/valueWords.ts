import { revealed } from './revealed';

function wordsOf(value: unknown): string {
  if (value === null || value === '') {
    return '–';
  }
  if (typeof value === 'boolean') {
    return value ? 'Yes' : 'No';
  }
  if (Array.isArray(value)) {
    return value.length > 0 ? value.map(wordsOf).join(', ') : 'None';
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * Both sides of an answer, in words that differ: where the usual ones would not, as they are stored.
 * `undefined` where there is no answer.
 */
export function valueWords(
  before: unknown,
  after: unknown,
): Array<string | undefined> {
  const usual = [before, after].map(value =>
    value === undefined ? undefined : revealed(wordsOf(value)),
  );
  return usual[0] === usual[1]
    ? [before, after].map(value => JSON.stringify(value))
    : usual;
}
