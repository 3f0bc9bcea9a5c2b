import { nameOf } from '@model-release/backstage-plugin-model-release-common';

const PLACE = /\{([a-z]+:[^\s{}/]+\/[^\s{}/]+)\}/gi;

/**
 * Stands for somebody, or for a model, in what a notice says. What they are called is looked up when it
 * is sent: the rules know only refs.
 *
 * @param ref - of an entity; anything else, such as `plugin:scaffolder`, stands for itself
 */
export function placeFor(ref: string): string {
  return ref.includes('/') ? `{${ref}}` : nameOf(ref);
}

/** The refs that a text has places for. */
export function placesIn(text: string): string[] {
  return [...text.matchAll(PLACE)].map(([, ref]) => ref);
}

/** A text for people: names where there are any, else the last part of the refs. */
export function withNames(
  text: string,
  names: ReadonlyMap<string, string>,
): string {
  return text.replace(PLACE, (_, ref) => names.get(ref) ?? nameOf(ref));
}
