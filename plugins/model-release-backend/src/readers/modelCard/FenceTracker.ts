const FENCE = /^ {0,20}(?:> ?)?(`{3,}|~{3,})(.*)$/;

/** Lines that are shorter or longer are no fence; most need not be looked at. */
const MIN_FENCE = 3;
const MAX_FENCE = 200;

/** Knows, line by line, whether a Markdown text is inside a fenced block of code. */
export class FenceTracker {
  #open: string | undefined;

  /** Takes the next line; true when it is code, or a fence around code. */
  next(line: string): boolean {
    const mayBe = line.length >= MIN_FENCE && line.length <= MAX_FENCE;
    const [, mark, rest] = (mayBe && FENCE.exec(line)) || [];
    if (mark === undefined) {
      return this.#open !== undefined;
    }
    if (this.#open === undefined) {
      // Three backticks on both sides of some words are inline code.
      const opens = !rest.includes('`');
      this.#open = opens ? mark : undefined;
      return opens;
    }
    if (mark.startsWith(this.#open) && rest.trim() === '') {
      this.#open = undefined;
    }
    return true;
  }
}

/** For each line whether it is code. */
export function codeLines(lines: readonly string[]): boolean[] {
  const fences = new FenceTracker();
  return lines.map(line => fences.next(line));
}
