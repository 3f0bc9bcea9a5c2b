/** Control characters and marks that turn the direction of text around; halves of characters. */
const UNWANTED = /(?![\n\t])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/gu;

/**
 * Text that can be stored and shown as it is. YAML can spell characters that a database refuses, such as
 * `"\0"`, and whoever cuts a text can cut a character in two.
 */
export function cleanText(text: string, maxLength = text.length): string {
  return text.slice(0, maxLength).replace(UNWANTED, '');
}
