import type { MessageKey, PlacesOf } from './messageKey';
import type { Message, Value } from './phrase';

export type { MessageKey, PlacesOf } from './messageKey';
export type { Message, Value } from './phrase';

type ValuesOf<TKey extends MessageKey> = {
  [Name in PlacesOf<TKey>]: Name extends 'count' ? number : Value;
};

/** Says a sentence. What its places need is checked when the code is compiled. */
export function say<TKey extends MessageKey>(
  key: TKey,
  ...[values]: [PlacesOf<TKey>] extends [never] ? [] : [ValuesOf<TKey>]
): Message {
  return values ? { key, values } : { key };
}
