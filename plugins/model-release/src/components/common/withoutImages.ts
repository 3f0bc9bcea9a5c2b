/**
 * Stands in for the address of every image in a text that somebody else wrote: an image from
 * elsewhere would tell its server who reads the text, and when. It is the address of nothing, so
 * that a reader sees the words that stand for the image, and no request is made.
 *
 * For `transformImageUri` of `MarkdownContent`, which does the rest: HTML in the text is sanitized,
 * scripts, styles, frames, forms and `javascript:` links go, and no other element may load anything.
 */
export function withoutImages(): string {
  return 'data:,';
}
