/** Whether everybody who decodes a part of an address sees the same segments in it. */
function leavesNoDoubt(part: string): boolean {
  let decoded: string;
  try {
    decoded = decodeURIComponent(part);
  } catch {
    return false;
  }
  return (
    !/[%\\\p{Cc}]/u.test(decoded) &&
    !decoded.split(/[/?&=]/).some(segment => /^\.{1,2}$/.test(segment))
  );
}

/**
 * An address whose path means the same to us, to the reader that fetches it, and to its host.
 * Dots that lead up are resolved, and the part behind `#` is dropped.
 *
 * @returns `undefined` for one with a user, with dots or a backslash that are escaped, with an
 *   escape in an escape, or with another scheme than `http` and `https`
 */
export function plainUrl(address: string): URL | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  url.hash = '';
  const isPlain =
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    leavesNoDoubt(url.pathname) &&
    leavesNoDoubt(url.search);
  return isPlain ? url : undefined;
}

/** An address as it can be shown and logged: a password in it stays with whoever sent it. */
export function withoutUser(address: string): string {
  if (!URL.canParse(address)) {
    return address;
  }
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
