import { codeLines } from './FenceTracker';
import { HtmlToMarkdown } from './HtmlToMarkdown';
import { stripComments } from './stripComments';

/** In a row of a table a new line would end the row. */
function keepRowWhole(line: string): string {
  return line.trimStart().startsWith('|')
    ? line.replace(/<br *\/?>/gi, ' ')
    : line;
}

/** The lines of a Markdown text without comments, and with Markdown where there was HTML. Code stays as it is. */
export function plainMarkdown(markdown: string): string[] {
  const lines = stripComments(markdown.split('\n'));
  if (!lines.some(line => /[<&]/.test(line))) {
    return lines;
  }
  const isCode = codeLines(lines);
  const html = new HtmlToMarkdown();
  let from = 0;
  lines.forEach((_line, index) => {
    const next = index + 1;
    if (next === lines.length || isCode[next] !== isCode[from]) {
      const block = lines.slice(from, next);
      if (isCode[from]) {
        html.code(block.join('\n'));
      } else {
        html.markdown(block.map(keepRowWhole).join('\n'));
      }
      from = next;
    }
  });
  return html.output.split('\n');
}
