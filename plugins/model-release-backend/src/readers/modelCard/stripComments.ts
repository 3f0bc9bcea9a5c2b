import { FenceTracker } from './FenceTracker';

/** The text of one line outside comments, and whether a comment is still open behind it. */
function visiblePart(line: string, inComment: boolean): [string, boolean] {
  let visible = '';
  let open = inComment;
  let from = 0;
  for (;;) {
    const mark = open ? '-->' : '<!--';
    const at = line.indexOf(mark, from);
    if (at < 0) {
      return [open ? visible : visible + line.slice(from), open];
    }
    visible += open ? '' : line.slice(from, at);
    from = at + mark.length;
    open = !open;
  }
}

/** Takes HTML comments out of Markdown. Those in code stay; one that never ends hides the rest. */
export function stripComments(lines: readonly string[]): string[] {
  const fences = new FenceTracker();
  const kept: string[] = [];
  let inComment = false;
  for (const line of lines) {
    if (!inComment && fences.next(line)) {
      kept.push(line);
    } else {
      const [visible, stillOpen] = visiblePart(line, inComment);
      const isGone = visible.trim() === '' && line.trim() !== '';
      if (!isGone) {
        kept.push(visible);
      }
      inComment = stillOpen;
    }
  }
  return kept;
}
