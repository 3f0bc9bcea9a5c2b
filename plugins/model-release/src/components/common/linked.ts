import type { Part } from '../../common/phrase';

/** A web address as a link, unless it begins with a name and so looks like another; all else as it is. */
export function linked(text: string): Part {
  return /^https?:\/\/\S+$/.test(text) && isPlain(text)
    ? { url: text }
    : { text };
}

function isPlain(address: string): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const { username, password } = new URL(address);
  return username === '' && password === '';
}
