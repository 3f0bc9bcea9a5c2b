import type { MessageKey } from './messageKey';

/** How a moment is written; each language has its own order and words for it. */
export type DateStyle =
  | 'day'
  | 'dayOfYear'
  | 'time'
  | 'weekdayDay'
  | 'weekdayTime'
  | 'dayTime'
  | 'weekdayDayTime'
  | 'exact';

/** `date` in ISO 8601, `zone` as IANA names it. */
export interface Moment {
  date: string;
  zone: string;
  style: DateStyle;
}

/** What can stand at a place of a sentence. */
export type Value = string | number | Part;

/** A whole sentence, or a label, as data: which one, and what stands at its named places. */
export interface Message {
  key: MessageKey;
  values?: Readonly<Record<string, Value>>;
}

/**
 * What stands at a place of a sentence, or alone: another sentence, somebody's ref (drawn as a link
 * with their name), a digest (drawn short and copyable), an address, something that carries the weight
 * of the sentence, a text that somebody wrote, a moment, or several of them as `a, b and c`.
 */
export type Part =
  | string
  | Message
  | { ref: string }
  | { digest: string }
  | { url: string }
  | { strong: Value }
  | { text: string }
  /** A text that holds refs, which are drawn as such: `annotation on group:default/appsec`. */
  | { refsIn: string }
  | Moment
  | { allOf: readonly Value[] }
  | { anyOf: readonly Value[] };

/** Sentences that view models write, one after the other, and components draw. */
export type Phrase = readonly Part[];

/** One part as a phrase of its own. */
export function phraseOf(said: Part | Phrase): Phrase {
  return Array.isArray(said) ? (said as Phrase) : [said as Part];
}

/** `a · b · c` */
export function dotted(items: ReadonlyArray<Part | Phrase>): Part[] {
  return items
    .map(phraseOf)
    .flatMap((phrase, index) =>
      index === 0 ? phrase : [{ text: ' · ' }, ...phrase],
    );
}

/** The refs in a text, and what stands between them. */
export function withRefs(
  text: string,
): Array<{ ref: string } | { text: string }> {
  return text
    .split(/\b((?:group|user):[\w.-]+\/[\w.-]*\w)/)
    .filter(Boolean)
    .map(part =>
      /^(group|user):/.test(part) ? { ref: part } : { text: part },
    );
}

/** The last part of a ref, for places that can hold no link. */
export function shortName(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** `sha256:` and both ends of the hexadecimal digits. */
export function shortDigest(digest: string): string {
  const hex = digest.slice(digest.indexOf(':') + 1);
  return hex.length <= 12 ? hex : `${hex.slice(0, 6)}…${hex.slice(-4)}`;
}
