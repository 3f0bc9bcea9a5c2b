import type { TranslationRef } from '@backstage/core-plugin-api/alpha';
import type { modelReleaseTranslationRef } from '../translation/modelReleaseTranslationRef';

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

/** The names of all places of a sentence; `count` among them where a number decides on its form. */
export type PlacesOf<TKey extends MessageKey> =
  | Places<Collapsed[TKey]>
  | (`${TKey}_other` extends keyof Messages ? 'count' : never);
