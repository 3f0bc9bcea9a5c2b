/** The first rows of a table, and whether there are more. */
export interface CsvRows {
  rows: string[][];
  more: boolean;
}

/** One field and what ends it: a quoted one, in which two quotes are one, or a bare one. */
function fieldPattern(separator: string): RegExp {
  return new RegExp(
    `(?:"((?:[^"]|"")*)"?[^${separator}\\r\\n]*|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'gy',
  );
}

/** What stands most often in the first line: in much of Europe that is a semicolon. */
function separatorOf(text: string): string {
  const [firstLine] = text.split(/[\r\n]/, 1);
  const counts = [',', ';', '\t'].map(separator => ({
    separator,
    count: firstLine.split(separator).length,
  }));
  return counts.reduce((best, other) =>
    other.count > best.count ? other : best,
  ).separator;
}

/** Reads comma-separated values (RFC 4180); never refuses, whatever the text is. */
export function parseCsv(text: string, maxRows: number): CsvRows {
  const body = text.replace(/^\uFEFF/, '');
  const field = fieldPattern(separatorOf(body));
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < body.length) {
    if (rows.length === maxRows) {
      return { rows, more: true };
    }
    const match = field.exec(body);
    if (!match) {
      break;
    }
    const [, quoted, bare, end] = match;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '' || /[\r\n]/.test(end)) {
      rows.push(row);
      row = [];
    }
  }
  return { rows: row.length > 0 ? [...rows, [...row, '']] : rows, more: false };
}
