/** What a table says of a cell. */
export interface Answer {
  status: number;
  /** Of the refusal; missing when it is allowed. */
  code?: string;
  /** Whether it is done for the absent person, or would be. */
  forAbsent: boolean;
  /** Whether carrying it out changes nothing. */
  changesNothing: boolean;
}

/** A line of a table, and the sentence above it. */
export interface Row {
  line: string;
  because: string;
  answer: Answer;
  /** What the reason has to name, in words that stand for facts of the cell. */
  names: string[];
}

/** The values of a column; each word of the table stands for some of them. */
type Words = Record<string, readonly string[]>;

/** Of a column in which several values hold, a row fits if it has one of them. */
type Cell = Readonly<Record<string, string | readonly string[]>>;

const NONE: readonly string[] = [];

function listOf(text: string): string[] {
  return text === '' ? [] : text.split(',').map(word => word.trim());
}

function readAnswer(text: string): Answer {
  const match = /^(yes|no change|(\d{3}) (\w+))( for absent)?$/.exec(text);
  if (!match) {
    throw new Error(`“${text}” is no answer`);
  }
  const [, verdict, status = '200', code, absent] = match;
  return {
    status: Number(status),
    code,
    forAbsent: absent !== undefined,
    changesNothing: verdict === 'no change',
  };
}

function hasOneOf(values: ReadonlySet<string>, value: Cell[string]): boolean {
  return typeof value === 'string'
    ? values.has(value)
    : value.some(one => values.has(one));
}

type Fits = (cell: Cell) => boolean;

/**
 * Rules that can be read aloud, from the top: the first row that fits a cell decides it.
 *
 * A sentence says why, and the indented rows below it say for which cells. In a column `*` is
 * everything and a comma is “or”. What begins with `#` is for readers.
 */
export class RuleTable {
  /**
   * @param columns - the words of each column that says what a row is about; the columns `answer` and
   * `names` follow them
   * @throws Error when a row has a word that its column does not know
   */
  static read(text: string, columns: Record<string, Words>): RuleTable {
    const entries: Array<{ row: Row; fits: Fits }> = [];
    let because = '';
    for (const line of text.split('\n')) {
      if (line.startsWith('  ')) {
        entries.push(RuleTable.#readRow(line, because, columns));
      } else if (line !== '' && !line.startsWith('#')) {
        because = line;
      }
    }
    return new RuleTable(entries);
  }

  private constructor(
    private readonly entries: ReadonlyArray<{ row: Row; fits: Fits }>,
  ) {}

  get rows(): Row[] {
    return this.entries.map(({ row }) => row);
  }

  /** The row that decides a cell. */
  find(cell: Cell): Row | undefined {
    return this.entries.find(({ fits }) => fits(cell))?.row;
  }

  static #readRow(
    line: string,
    because: string,
    columns: Record<string, Words>,
  ) {
    const keys = Object.keys(columns);
    const parts = line.split('|').map(part => part.trim());
    if (parts.length !== keys.length + 2) {
      throw new Error(`${parts.length} columns in: ${line}`);
    }
    const wanted = keys.map((key, index) => ({
      key,
      values: RuleTable.#readWords(parts[index], columns[key]),
    }));
    const [answer, names] = parts.slice(keys.length);
    return {
      row: {
        line: parts.join(' | '),
        because,
        answer: readAnswer(answer),
        names: listOf(names),
      },
      fits: (cell: Cell) =>
        wanted.every(
          ({ key, values }) => !values || hasOneOf(values, cell[key]),
        ),
    };
  }

  /** @returns `undefined` for everything */
  static #readWords(text: string, words: Words): Set<string> | undefined {
    if (text === '*') {
      return undefined;
    }
    return new Set(
      listOf(text).flatMap(word => {
        const values = words[word] ?? NONE;
        if (values.length === 0) {
          throw new Error(`“${word}” is no word of this column`);
        }
        return values;
      }),
    );
  }
}
