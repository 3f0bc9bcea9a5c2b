import type { Part } from '../../common/phrase';

/** A web address as a link; everything else as it is. */
export function linked(text: string): Part {
  return /^https?:\/\/\S+$/.test(text) ? { url: text } : { text };
}
