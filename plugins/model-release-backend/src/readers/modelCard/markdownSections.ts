import { codeLines } from './FenceTracker';

/** A heading and what stands under it. */
export interface MarkdownSection {
  /** As it was written, without the marks around it. */
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
const MAX_HEADINGS = 5_000;

const ATX = /^ {0,3}(#{1,6})(?:[ \t]+(.*)|(?=[^#\s!])(.*))?$/;
const SETEXT = /^ {0,3}(=+|-+)[ \t]*$/;
const BOLD = /^ {0,3}(\*\*|__)(.{1,80})\1[ \t]*[:：]?[ \t]*$/;

/** Lines in bold are below all headings that have a level. */
const BOLD_LEVEL = 7;

/** Whether an underline turns this line into a heading: it is text, and no list, quote or table. */
function isTitle(line: string): boolean {
  return (
    line.length <= MAX_HEADING_LENGTH &&
    /[\p{L}\p{N}]/u.test(line) &&
    !/^\s*(?:[-*+>|#]\s|[>|]|\d+[.)]\s*$| {4})/.test(line)
  );
}

function headingAt(lines: string[], index: number): Heading | undefined {
  const line = lines[index];
  const above = lines[index - 1] ?? '';
  const [, marks, spaced, tight] = ATX.exec(line) ?? [];
  if (marks) {
    return {
      level: marks.length,
      text: (spaced ?? tight ?? '').replace(/[#\s]+$/u, ''),
      start: index,
      end: index + 1,
    };
  }
  if (SETEXT.test(line) && isTitle(above)) {
    const level = line.trim().startsWith('=') ? 1 : 2;
    return { level, text: above.trim(), start: index - 1, end: index + 1 };
  }
  const [, , bold] = BOLD.exec(line) ?? [];
  return bold === undefined || above.trim() !== ''
    ? undefined
    : { level: BOLD_LEVEL, text: bold, start: index, end: index + 1 };
}

function findHeadings(lines: string[]): Heading[] {
  const isCode = codeLines(lines);
  const headings: Heading[] = [];
  for (let index = 0; index < lines.length; index++) {
    const mayBe = !isCode[index] && lines[index].length <= MAX_HEADING_LENGTH;
    const heading = mayBe ? headingAt(lines, index) : undefined;
    if (heading) {
      const last = headings.at(-1);
      if (last && last.start === heading.start) {
        // A line in bold, and underlined.
        headings.pop();
      }
      headings.push(heading);
    }
    if (headings.length === MAX_HEADINGS) {
      break;
    }
  }
  return headings;
}

/**
 * Splits Markdown at its headings: `#`, underlined ones, and lines that are all bold. Headings in code are
 * none. It goes by lines and knows no nesting: people put headings where a Markdown parser finds none,
 * and what is asked here is only what stands under which words.
 */
export function markdownSections(lines: string[]): MarkdownSection[] {
  const headings = findHeadings(lines);
  return headings.map(({ level, text, end }, index) => {
    let next = index + 1;
    while (next < headings.length && headings[next].level > level) {
      next++;
    }
    return {
      heading: text,
      body: lines.slice(end, headings[next]?.start).join('\n'),
    };
  });
}
