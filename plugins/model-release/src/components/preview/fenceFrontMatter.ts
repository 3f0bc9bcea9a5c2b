const FRONT_MATTER =
  /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;

/** Longer than any run of backticks in the text, so that nothing in it ends the block. */
function fenceFor(text: string): string {
  const longest = Math.max(
    0,
    ...(text.match(/`+/g) ?? []).map(run => run.length),
  );
  return '`'.repeat(Math.max(3, longest + 1));
}

/**
 * Lets the keys and values above a Markdown text be shown as they are, not as a paragraph. Their
 * language is not named: the colours that it would bring are too pale for some readers.
 */
export function fenceFrontMatter(markdown: string): string {
  const match = FRONT_MATTER.exec(markdown);
  if (!match) {
    return markdown;
  }
  const fence = fenceFor(match[1]);
  const rest = markdown.slice(match[0].length);
  return `${fence}\n${match[1]}\n${fence}\n\n${rest}`;
}
