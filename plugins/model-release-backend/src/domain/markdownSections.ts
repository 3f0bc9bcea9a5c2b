/** A heading and what stands under it. */
export interface MarkdownSection {
  /** Without marks, numbers and decoration; lower case. */
  heading: string;
  /** Everything up to the next heading of the same or a higher level. */
  body: string;
}

interface Heading {
  level: number;
  text: string;
  /** The line the heading starts on. */
  start: number;
  /** The first line under it. */
  end: number;
}

/** Cards are written by anybody: past these, a line is no heading and a text has no more sections. */
const MAX_HEADING_LENGTH = 300;
const MAX_HEADINGS = 1_000;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*))?$/;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/;

/** `## 1.2) **Training data** ##` as `training data`. */
function plainHeading(text: string): string {
  return text
    .replace(/[#\s]+$/u, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/[*_`]/gu, '')
    .replace(/\[optional\]/giu, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[\s:.?]+$/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
}

function findHeadings(lines: string[]): Heading[] {
  const headings: Heading[] = [];
  let fence: string | undefined;
  lines.forEach((line, index) => {
    const mark = FENCE.exec(line)?.[1];
    if (mark && (!fence || mark.startsWith(fence))) {
      fence = fence ? undefined : mark;
      return;
    }
    if (
      fence ||
      line.length > MAX_HEADING_LENGTH ||
      headings.length === MAX_HEADINGS
    ) {
      return;
    }
    const atx = ATX.exec(line);
    const above = lines[index - 1] ?? '';
    if (atx) {
      headings.push({
        level: atx[1].length,
        text: atx[2] ?? '',
        start: index,
        end: index + 1,
      });
    } else if (SETEXT.test(line) && isTitle(above)) {
      headings.push({
        level: line.trim().startsWith('=') ? 1 : 2,
        text: above,
        start: index - 1,
        end: index + 1,
      });
    }
  });
  return headings;
}

/** Whether an underline turns this line into a heading: it is text, and no list, quote or table. */
function isTitle(line: string): boolean {
  return (
    line.length <= MAX_HEADING_LENGTH &&
    line.trim() !== '' &&
    !/^\s*(?:[-*+>|#]|\d+[.)]\s*$| {4})/.test(line)
  );
}

/** Splits Markdown at its headings, `#` and underlined ones; headings in code blocks are none. */
export function markdownSections(markdown: string): MarkdownSection[] {
  const lines = markdown.split(/\r\n|\r|\n/);
  const headings = findHeadings(lines);
  return headings.map(({ level, text, end }, index) => {
    const next = headings
      .slice(index + 1)
      .find(following => following.level <= level);
    return {
      heading: plainHeading(text),
      body: lines.slice(end, next?.start).join('\n'),
    };
  });
}
