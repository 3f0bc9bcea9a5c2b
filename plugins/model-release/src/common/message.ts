import type { TranslationRef } from '@backstage/core-plugin-api/alpha';
import type { modelReleaseTranslationRef } from '../translation/modelReleaseTranslationRef';
import type { Part } from './phrase';

type Messages = typeof modelReleaseTranslationRef extends TranslationRef<
  string,
  infer M
>
  ? M
  : never;

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** The key without the ending that i18next chooses by number. */
type KeyOf<TKey> = TKey extends `${infer Base}_${Plural}` ? Base : TKey;

type Collapsed = {
  [TKey in keyof Messages as KeyOf<TKey>]: Messages[TKey];
};

type Trim<TName> = TName extends ` ${infer Rest}`
  ? Trim<Rest>
  : TName extends `${infer Rest} `
  ? Trim<Rest>
  : TName;

/** The named places of a sentence: `who` and `step` in `{{who}} completed {{step}}`. */
type Places<TText> = TText extends `${string}{{${infer Name}}}${infer Rest}`
  ? Trim<Name> | Places<Rest>
  : never;

/** The name of a sentence in `translation/messages.ts`. */
export type MessageKey = keyof Collapsed & string;

/** What can stand at a place of a sentence. */
export type Value = string | number | Part;

/** The names of all places of a sentence; `count` among them where a number decides on its form. */
export type PlacesOf<TKey extends MessageKey> =
  | Places<Collapsed[TKey]>
  | (`${TKey}_other` extends keyof Messages ? 'count' : never);

type ValuesOf<TKey extends MessageKey> = {
  [Name in PlacesOf<TKey>]: Name extends 'count' ? number : Value;
};

/** A whole sentence, or a label, as data: which one, and what stands at its named places. */
export interface Message {
  key: MessageKey;
  values?: Readonly<Record<string, Value>>;
}

/** Says a sentence. What its places need is checked when the code is compiled. */
export function say<TKey extends MessageKey>(
  key: TKey,
  ...[values]: [PlacesOf<TKey>] extends [never] ? [] : [ValuesOf<TKey>]
): Message {
  return values ? { key, values } : { key };
}
