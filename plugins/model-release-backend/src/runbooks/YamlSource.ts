import {
  Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  Node,
  parseDocument,
  visit,
} from 'yaml';
import { ValuePath } from './rules/problems';

/** Aliases can expand a small file without limit; nobody needs this many. */
const MAX_ALIASES = 100;

/** A syntax error. */
export interface SyntaxProblem {
  line: number;
  message: string;
}

/** A value, and the node that locates it in the text: its key, or itself in a list. */
interface Place {
  at: Node;
  node: Node | null;
}

/** The value under one name or position. */
function stepInto(node: Node, part: string | number): Place | undefined {
  if (isMap(node)) {
    const pair = node.items.find(
      ({ key }) => isScalar(key) && `${key.value}` === `${part}`,
    );
    return pair && { at: pair.key as Node, node: pair.value as Node | null };
  }
  if (isSeq(node)) {
    const item = node.items[Number(part)] as Node | undefined;
    return item && { at: item, node: item };
  }
  return undefined;
}

/** A YAML text that knows the line of each of its values. */
export class YamlSource {
  /** The parsed value; meaningless while there are `problems`. */
  readonly value: unknown;
  /** Syntax errors; empty when the text is valid. */
  readonly problems: readonly SyntaxProblem[];

  readonly #document: Document.Parsed;
  readonly #lines = new LineCounter();

  /** @param text - has passed `isShallowYaml` */
  constructor(text: string) {
    this.#document = parseDocument(text, {
      lineCounter: this.#lines,
      prettyErrors: false,
      logLevel: 'error',
    });
    const problems = [...this.#syntaxProblems(), ...this.#numberProblems()];
    try {
      this.value = this.#document.toJS({ maxAliasCount: MAX_ALIASES });
    } catch (error) {
      problems.push({ line: 1, message: (error as Error).message });
    }
    this.problems = problems;
  }

  /** The line of a value, or of the nearest one around it that exists. */
  lineOf(path: ValuePath): number {
    let node: Node | null | undefined = this.#document.contents;
    let offset = node?.range?.[0];
    for (const part of path) {
      if (isAlias(node)) {
        node = node.resolve(this.#document);
      }
      const found: Place | undefined = node ? stepInto(node, part) : undefined;
      if (!found) {
        break;
      }
      offset = found.at.range?.[0];
      node = found.node;
    }
    return this.#lineAt(offset);
  }

  #syntaxProblems(): SyntaxProblem[] {
    const { errors, warnings } = this.#document;
    return [...errors, ...warnings].map(({ message, pos }) => ({
      line: this.#lineAt(pos[0]),
      message,
    }));
  }

  #numberProblems(): SyntaxProblem[] {
    const problems: SyntaxProblem[] = [];
    visit(this.#document, {
      Scalar: (_key, { value, range }) => {
        if (typeof value === 'number' && !Number.isFinite(value)) {
          problems.push({
            line: this.#lineAt(range?.[0]),
            message: `${value} is not a valid JSON number`,
          });
        }
      },
    });
    return problems;
  }

  #lineAt(offset = 0): number {
    return Math.max(1, this.#lines.linePos(offset).line);
  }
}
