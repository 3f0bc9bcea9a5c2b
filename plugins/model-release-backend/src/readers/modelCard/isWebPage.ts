/** What may stand above a page without being part of it: white space, comments and declarations. */
const PREAMBLE = /^(?:\s|\ufeff|<!--[^]*?-->|<\?[^]*?>|<!\[[^>]*>)*/;

/** What only a whole page begins with; the blocks of HTML that stand in Markdown do not. */
const PAGE_START = /^<(?:!doctype\s+html|html|head|body|title|meta)\b/i;

/**
 * Whether a text is a whole web page, such as the one that a Git host shows around a file, or asks
 * people to sign in with. Markdown that contains HTML is none, and neither is a card whose front matter
 * stands above a page.
 */
export function isWebPage(text: string): boolean {
  return PAGE_START.test(text.replace(PREAMBLE, ''));
}
