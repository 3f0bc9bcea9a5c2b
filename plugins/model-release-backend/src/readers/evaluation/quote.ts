/** Enough to recognize a text. */
const MAX_LENGTH = 80;

/** What would disturb the sentence around it, or could not be stored: halves of characters too. */
const DISTURBING = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu;

/** Puts a text that somebody else wrote into a sentence: short, and without characters that disturb. */
export function quote(text: string): string {
  const short =
    text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
  return `“${short.replace(DISTURBING, '\ufffd')}”`;
}
