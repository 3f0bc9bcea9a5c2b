import { dateText } from './dateText';
import { localeOf } from './localeOf';
import type { Message, Value } from './message';
import {
  phraseOf,
  shortDigest,
  shortName,
  withRefs,
  type Part,
  type Phrase,
} from './phrase';

/** Looks sentences up and fills in their places: what Backstage's translation API gives. */
export type Translate = (
  key: string,
  values?: Record<string, unknown>,
) => unknown;

/** What it takes to say something in a language. */
export interface Speech {
  t: Translate;
  /** As the portal names it: `en`. */
  language: string;
}

/** Whether a part is a sentence of its own, and not a name or a date. */
export function isMessage(part: Value): part is Message {
  return typeof part === 'object' && 'key' in part;
}

/** The parts of `a, b and c`, or of `a, b or c`: a number for each item, and what stands between. */
export function listParts(
  items: readonly Value[],
  type: 'conjunction' | 'disjunction',
  language: string,
): Array<number | string> {
  return new Intl.ListFormat(localeOf(language), { type })
    .formatToParts(items.map((_item, index) => String(index)))
    .map(({ type: kind, value }) =>
      kind === 'element' ? Number(value) : value,
    );
}

/** What it takes to write a part as text. */
interface Writing {
  speech: Speech;
  nameOf: (ref: string) => string;
}

function messageText(message: Message, writing: Writing): string {
  const values = Object.entries(message.values ?? {}).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : partText(value, writing),
  ]);
  return String(writing.speech.t(message.key, Object.fromEntries(values)));
}

function listText(
  items: readonly Value[],
  type: 'conjunction' | 'disjunction',
  writing: Writing,
): string {
  return listParts(items, type, writing.speech.language)
    .map(piece =>
      typeof piece === 'number' ? partText(items[piece], writing) : piece,
    )
    .join('');
}

function partText(part: Value, writing: Writing): string {
  if (typeof part !== 'object') {
    return String(part);
  }
  if (isMessage(part)) {
    return messageText(part, writing);
  }
  if ('ref' in part) {
    return writing.nameOf(part.ref);
  }
  if ('digest' in part) {
    return shortDigest(part.digest);
  }
  if ('date' in part) {
    return dateText(part, writing.speech.language);
  }
  if ('strong' in part) {
    return partText(part.strong, writing);
  }
  if ('allOf' in part) {
    return listText(part.allOf, 'conjunction', writing);
  }
  if ('anyOf' in part) {
    return listText(part.anyOf, 'disjunction', writing);
  }
  if ('refsIn' in part) {
    return withRefs(part.refsIn)
      .map(piece => partText(piece, writing))
      .join('');
  }
  return 'url' in part ? part.url : part.text;
}

/** Sentences stand apart; pieces of one do not. */
export function spaceBefore(phrase: Phrase, index: number): string {
  const isBetween =
    index > 0 && isMessage(phrase[index]) && isMessage(phrase[index - 1]);
  return isBetween ? ' ' : '';
}

/** What a phrase says without links, for labels and announcements. */
export function textOf(
  said: Part | Phrase,
  speech: Speech,
  nameOf: (ref: string) => string = shortName,
): string {
  const phrase = phraseOf(said);
  return phrase
    .map(
      (part, index) =>
        spaceBefore(phrase, index) + partText(part, { speech, nameOf }),
    )
    .join('');
}
