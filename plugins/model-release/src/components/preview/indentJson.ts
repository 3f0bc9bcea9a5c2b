const TOKEN = /"(?:[^"\\]|\\.)*"?|[{}[\],:]|[^\s"{}[\],:]+/gs;

/** What is nested deeper than this is not made easier to read by indenting it. */
const MAX_DEPTH = 40;

/**
 * Puts every value of a JSON text on its own line. The text is not parsed: numbers keep all of
 * their digits, names that stand twice stay, and a text that is cut off or broken is shown as far as
 * it goes. Text that is nested too deeply stays as it is.
 */
export function indentJson(text: string): string {
  const tokens = text.match(TOKEN) ?? [];
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  const breakLine = () => {
    lines.push(line);
    line = '  '.repeat(depth);
  };
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (token === '{' || token === '[') {
      depth += 1;
      line += token;
      if (depth > MAX_DEPTH) {
        return text;
      }
      if (!isClosing(tokens[index + 1])) {
        breakLine();
      }
    } else if (isClosing(token)) {
      depth = Math.max(0, depth - 1);
      if (before !== '{' && before !== '[') {
        breakLine();
      }
      line += token;
    } else if (token === ',') {
      line += token;
      breakLine();
    } else {
      line += token === ':' ? ': ' : token;
    }
  }
  return [...lines, line].join('\n');
}

function isClosing(token: string | undefined): boolean {
  return token === '}' || token === ']';
}
