/** The Markdown for a tag. Unlisted tags stay as they are: they occur in prompts. */
const OPENING: Record<string, string> = {
  ...blank('a span font small sub sup u img picture source kbd input'),
  ...blank('table thead tbody tfoot ul ol dl details section article'),
  ...blank('figure figcaption colgroup col center main header footer nav'),
  p: '\n\n',
  div: '\n\n',
  blockquote: '\n\n',
  br: '\n',
  hr: '\n\n',
  li: '\n- ',
  tr: '\n',
  td: '| ',
  th: '| ',
  dt: '\n- ',
  dd: ' ',
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  code: '`',
  pre: '\n```\n',
  style: '\n```\n',
  script: '\n```\n',
};
const CLOSING: Record<string, string> = {
  ...OPENING,
  ...blank('li td th br hr img'),
  tr: ' |\n',
  dt: ':',
  dd: '\n',
  table: '\n\n',
  ul: '\n\n',
  ol: '\n\n',
  center: '\n\n',
};

/** Elements whose content is one line in Markdown, however many lines it has in HTML. */
const ONE_LINE = new Set(['tr', 'td', 'th', 'dt', 'dd']);
const CELLS = new Set(['td', 'th']);

const HEADING = /^h([1-6])$/;
const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi;
const LINK_TARGET = /\bhref\s*=\s*["']([^"']{1,300})["']/i;

const ENTITIES: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
};

/** The tag that keeps what follows on one line; between two cells it is that of their row. */
function lineAfter(name: string, closes: boolean): string | undefined {
  if (closes) {
    return CELLS.has(name) ? 'tr' : undefined;
  }
  return ONE_LINE.has(name) ? name : undefined;
}

function blank(tags: string): Record<string, string> {
  return Object.fromEntries(tags.split(' ').map(tag => [tag, '']));
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(nbsp|amp|lt|gt|quot|apos|#39);/g,
    (_whole, name: string) => ENTITIES[name],
  );
}

/**
 * Turns HTML in Markdown into Markdown, as far as it matters to somebody who looks for headings,
 * tables and labels: `<h2>` and `<summary>` become headings, `<td>` a cell, `<br>` a new line. One
 * pass for any input; fed in pieces, because code between them must not be converted.
 */
export class HtmlToMarkdown {
  #output = '';
  /** The tag that keeps everything on one line until it is closed. */
  #oneLine: string | undefined;
  /** Level of the heading that came last. */
  #level = 1;
  /** Levels of the headings that `<summary>` made, from the outside in. */
  #details: (number | undefined)[] = [];
  #link: string | undefined;

  get output(): string {
    return this.#output;
  }

  /** Passes lines on unchanged. */
  code(text: string): void {
    this.#oneLine = undefined;
    this.#output += `${text}\n`;
  }

  markdown(text: string): void {
    let from = 0;
    for (const match of text.matchAll(TAG)) {
      const [whole, slash, name, attributes] = match;
      this.#text(text.slice(from, match.index));
      this.#output +=
        this.#tag(name.toLowerCase(), slash !== '', attributes) ?? whole;
      from = match.index + whole.length;
    }
    this.#text(`${text.slice(from)}\n`);
  }

  #text(text: string): void {
    if (this.#oneLine === undefined) {
      for (const [, marks] of text.matchAll(/^ {0,3}(#{1,6})[ \t]/gm)) {
        this.#level = marks.length;
      }
      this.#output += decodeEntities(text);
      return;
    }
    const end = /\n[ \t]*\n/.exec(text)?.index;
    this.#output += decodeEntities(text.slice(0, end).replace(/\s+/g, ' '));
    if (end !== undefined) {
      // Nobody closed the tag.
      this.#oneLine = undefined;
      this.#text(text.slice(end));
    }
  }

  /** What to write for a tag; `undefined` for one we do not know. */
  #tag(name: string, closes: boolean, attributes: string): string | undefined {
    const level = HEADING.exec(name)?.[1];
    if (level || name === 'summary') {
      return this.#heading(name, closes, level && Number(level));
    }
    if (name === 'a') {
      return this.#anchor(closes, attributes);
    }
    if (name === 'details') {
      return this.#fold(closes);
    }
    return Object.hasOwn(OPENING, name)
      ? this.#plainTag(name, closes)
      : undefined;
  }

  #plainTag(name: string, closes: boolean): string {
    const markdown = (closes ? CLOSING : OPENING)[name];
    if (this.#oneLine === undefined || ONE_LINE.has(name) || name === 'table') {
      this.#oneLine = lineAfter(name, closes);
      return markdown;
    }
    return markdown.includes('\n') ? ' ' : markdown;
  }

  #heading(name: string, closes: boolean, level: number | '' | undefined) {
    if (closes) {
      this.#oneLine = undefined;
      return '\n\n';
    }
    this.#oneLine = name;
    if (level) {
      this.#level = level;
      return `\n\n${'#'.repeat(level)} `;
    }
    const below = Math.min(6, this.#level + 1);
    this.#details[Math.max(0, this.#details.length - 1)] = below;
    return `\n\n${'#'.repeat(below)} `;
  }

  /** What follows `</details>` is no longer under its summary: a heading without words says so. */
  #fold(closes: boolean): string {
    if (!closes) {
      this.#details.push(undefined);
      return '\n\n';
    }
    const level = this.#details.pop();
    if (level === undefined) {
      return '\n\n';
    }
    this.#level = level - 1;
    return `\n\n${'#'.repeat(level)}\n\n`;
  }

  #anchor(closes: boolean, attributes: string): string {
    if (!closes) {
      this.#link = LINK_TARGET.exec(attributes.slice(0, 1_000))?.[1];
      return this.#link ? '[' : '';
    }
    const target = this.#link;
    this.#link = undefined;
    return target ? `](${target})` : '';
  }
}
