/**
 * Text as it is compared: lower case, without the accents that people leave out, one kind of apostrophe,
 * one width of letters. Kana and Hangul keep their marks, which are part of the letter.
 */
export function foldText(text: string): string {
  const folded = /^[\x20-\x7e]*$/.test(text)
    ? text.toLowerCase()
    : foldLetters(text);
  return folded.replace(/`/g, "'").replace(/\s+/g, ' ').trim();
}

function foldLetters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[’‘´]/g, "'")
    .replace(/[‐‑–]/g, '-');
}
