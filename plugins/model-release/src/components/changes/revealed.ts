/** What nobody sees, or what turns the text around it: two texts that look alike can differ in it. */
const UNSEEN =
  /(?![\n\t])[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text with names for characters that cannot be seen. */
export function revealed(text: string): string {
  return text.replace(
    UNSEEN,
    character =>
      `[U+${character
        .charCodeAt(0)
        .toString(16)
        .toUpperCase()
        .padStart(4, '0')}]`,
  );
}
