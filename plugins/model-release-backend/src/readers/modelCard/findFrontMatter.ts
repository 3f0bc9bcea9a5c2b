/** Where the front matter of a text is, before anybody tries to read it. */
export interface FrontMatterBlock {
  lines: string[];
  /** Number of the first of them in the text, from 1. */
  firstLine: number;
  body: string;
  /** Nothing says where it ends; it may be none. */
  isOpenEnded: boolean;
  /** The block up to the first Markdown heading, if there is one: the end may have been forgotten. */
  beforeHeading?: FrontMatterBlock;
  /** That heading stands alone between empty lines, as no remark in YAML does. */
  isSurelyTooLong?: boolean;
}

const RULE = /^---[ \t]*$/;
const END = /^(?:---|\.\.\.)[ \t]*$/;
const YAML_FENCE = /^```ya?ml[ \t]*$/i;
const FENCE_END = /^```[ \t]*$/;

function isEmpty(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

/** The first heading of the Markdown below. In YAML it would be a remark, but those have no empty line above. */
function firstHeading(lines: string[], from: number): number {
  return lines.findIndex(
    (line, index) =>
      index > from && /^#{1,6}\s/.test(line) && isEmpty(lines[index - 1]),
  );
}

function firstEmpty(lines: string[], from: number): number {
  return lines.findIndex((line, index) => index >= from && isEmpty(line));
}

/** A block without an end: up to a heading, or else an empty line. */
function openEnded(lines: string[], from: number): FrontMatterBlock {
  const heading = firstHeading(lines, from);
  const found = heading >= 0 ? heading : firstEmpty(lines, from);
  const end = found >= 0 ? found : lines.length;
  return {
    lines: lines.slice(from, end),
    firstLine: from + 1,
    body: lines.slice(end).join('\n'),
    isOpenEnded: true,
  };
}

/** Finds YAML between two lines of `---`, or in a block of code that begins the text. */
export function findFrontMatter(text: string): FrontMatterBlock | undefined {
  const lines = text.split('\n');
  const start = lines.findIndex(line => !isEmpty(line));
  const isFence = YAML_FENCE.test(lines[start] ?? '');
  if (!isFence && !RULE.test(lines[start] ?? '')) {
    return undefined;
  }
  const from = start + (isFence && RULE.test(lines[start + 1] ?? '') ? 2 : 1);
  const mark = isFence ? FENCE_END : END;
  const end = lines.findIndex((line, at) => at >= from && mark.test(line));
  if (end < 0) {
    return isFence ? undefined : openEnded(lines, from);
  }
  const heading = firstHeading(lines, from);
  const hasHeading = heading >= 0 && heading < end;
  return {
    lines: lines
      .slice(from, end)
      .filter(
        (line, at) => !isFence || at < end - from - 1 || !RULE.test(line),
      ),
    firstLine: from + 1,
    body: lines.slice(end + 1).join('\n'),
    isOpenEnded: false,
    beforeHeading: hasHeading ? openEnded(lines, from) : undefined,
    isSurelyTooLong: hasHeading && isEmpty(lines[heading + 1]),
  };
}
