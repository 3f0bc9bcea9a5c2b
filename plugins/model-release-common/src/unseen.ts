/**
 * Characters that nobody sees, as the inside of a character class: control characters, those that turn
 * the reading direction, fillers and joiners, line separators, halves of characters, and what is none.
 */
export const UNSEEN =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\p{Noncharacter_Code_Point}\\u2800';

/** The number of a character, e.g. `U+202E`. */
export function codePointName(character: string): string {
  const digits = character.codePointAt(0)!.toString(16).toUpperCase();
  return `U+${digits.padStart(4, '0')}`;
}
