/** How a text is written. */
export type TextKind = 'utf-8' | 'utf-16' | 'other';

/** Control characters that no text has; tab, line feed, form feed, return and escape may occur. */
// eslint-disable-next-line no-control-regex -- it is those that are looked for
const NOT_IN_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;

/** Whether bytes are UTF-8. They may end in the middle of a character, for more may follow. */
function isUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** How the beginning of a file is written, if it is text; `undefined` when it is not. */
export function textKind(bytes: Buffer): TextKind | undefined {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe' || mark === 'feff') {
    return 'utf-16';
  }
  if (NOT_IN_TEXT.test(bytes.toString('latin1'))) {
    return undefined;
  }
  return isUtf8(bytes) ? 'utf-8' : 'other';
}
