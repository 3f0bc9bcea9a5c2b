import { CST, Lexer } from 'yaml';

/** Deeper than anybody writes by hand, and far below the limit of the parser. */
const MAX_DEPTH = 50;

/** More aliases than anybody uses in one file. */
const MAX_ALIASES = 200;

/**
 * Whether a YAML text is safe to give to the parser.
 *
 * The parser recurses for each level of nesting. A few thousand brackets or dashes in a row can end
 * the whole process, and a few hundred explicit keys (`? `) keep it busy for a minute, as do a few
 * thousand aliases, for each of which it walks through all that came before. Splitting a text into
 * tokens is cheap whatever it holds, so the tokens are looked at first.
 */
export function isShallowYaml(text: string): boolean {
  let brackets = 0;
  let strayBrackets = 0;
  let dashesInLine = 0;
  let aliases = 0;
  for (const token of new Lexer().lex(text)) {
    switch (CST.tokenType(token)) {
      case 'explicit-key-ind':
        return false;
      case 'flow-map-start':
      case 'flow-seq-start':
        brackets++;
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        strayBrackets += brackets === 0 ? 1 : 0;
        brackets = Math.max(0, brackets - 1);
        break;
      case 'alias':
        aliases++;
        break;
      case 'seq-item-ind':
        dashesInLine++;
        break;
      case 'newline':
        dashesInLine = 0;
        break;
      default:
    }
    if (
      Math.max(brackets, strayBrackets, dashesInLine) > MAX_DEPTH ||
      aliases > MAX_ALIASES
    ) {
      return false;
    }
  }
  return true;
}
