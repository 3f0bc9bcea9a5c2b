import { cleanText } from './cleanText';

/** Names, labels and license ids are short; expressions run on no more than this. */
export const MAX_LINE = 500;

/** `[acme/base](https://…)` or `` `acme/base` `` as `acme/base`. */
export function plainValue(text: string): string {
  return cleanText(text, MAX_LINE)
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/<(https?:[^<>\s]+)>/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/^\s*(?:[-+•]|\d+[.)]|>)\s+/, '')
    .trim();
}

/** The first line that is more than a heading or the rule of a table. */
export function firstLine(text: string | undefined): string | undefined {
  return text
    ?.split('\n')
    .filter(line => !/^\s*(#{1,6}(\s|$)|[`~]{3})/.test(line))
    .map(plainValue)
    .find(line => /[\p{L}\p{N}]/u.test(line));
}
