/**
 * Characters that are not seen and change what is seen, such as the reading direction; not those
 * that words and emoji are put together with, and no line ends.
 */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- it is those that are looked for
  /(?![\u00AD\u200C\u200D])[\p{Cf}\p{Cs}]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

/** A text in which nothing hides: every invisible character shows as its number, `[U+202E]`. @public */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, character => {
    const digits = character.codePointAt(0)!.toString(16).toUpperCase();
    return `[U+${digits.padStart(4, '0')}]`;
  });
}
