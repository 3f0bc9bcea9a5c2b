import { JsonPointer, valueAt } from '../lib/jsonPointer';

/** One line that can be shown and stored, without invisible characters such as those that turn text. */
const REFERENCE = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,200}$/u;

/**
 * What services call the name that people know a ticket by, the most telling first: `number` in
 * ServiceNow and GitHub, `key` in Jira, `issueKey` in Jira Service Management, `iid` in GitLab.
 */
const NAMES = ['reference', 'number', 'key', 'issueKey', 'iid', 'id'];

/** Where services put the ticket, unless it is the whole answer. */
const ENVELOPES = [
  [],
  ['result'],
  ['result', '0'],
  ['ticket'],
  ['issue'],
  ['request'],
];

/** Larger numbers have lost digits when they were read. */
function toReference(value: unknown): string | undefined {
  const isExact =
    typeof value === 'number' && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
  const text = isExact ? String(value) : value;
  return typeof text === 'string' && REFERENCE.test(text) ? text : undefined;
}

/**
 * What a receiver calls a ticket, in the JSON of its answer.
 *
 * @param at - where it is; without it, the usual places are tried
 */
export function findReference(
  answer: unknown,
  at?: JsonPointer,
): string | undefined {
  const places =
    at === undefined
      ? ENVELOPES.flatMap(envelope => NAMES.map(name => [...envelope, name]))
      : [at];
  return places
    .map(place => toReference(valueAt(answer, place)))
    .find(reference => reference !== undefined);
}

/** Where a receiver says that the ticket is: the header `Location`, which may be relative. */
export function referenceFromLocation(
  header: string | string[] | undefined,
  base: URL,
): string | undefined {
  const location = [header].flat()[0];
  if (!location || !URL.canParse(location, base)) {
    return undefined;
  }
  const url = new URL(location, base);
  const isWebAddress =
    /^https?:$/.test(url.protocol) && !url.username && !url.password;
  return isWebAddress ? toReference(url.href) : undefined;
}
