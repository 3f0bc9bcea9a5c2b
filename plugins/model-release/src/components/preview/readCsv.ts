import { parse } from 'papaparse';

/** A row that was split into fields, or, where its quotes are malformed, its own text. */
export type CsvRow = { fields: string[] } | { raw: string };

/** Other characters that could separate fields would be hidden by it. */
const SEPARATORS = [',', ';', '\t', '|'];

/**
 * Reads comma-separated values (RFC 4180); never refuses, whatever the text is. A parser has to guess
 * where a field with malformed quotes ends, and drops quotes on the way. Evidence must not look like
 * something else than what was handed in, so such a row stays as it is written.
 */
export function readCsv(text: string): CsvRow[] {
  // Line ends can be mixed: quoted fields bring their own.
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const rows: CsvRow[] = [];
  let start = 0;
  parse<string[]>(body, {
    delimitersToGuess: SEPARATORS,
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const isMalformed = errors.some(({ type }) => type === 'Quotes');
      const raw = body.slice(start, meta.cursor);
      start = meta.cursor;
      // What ends with a line end has no row after it.
      if (raw !== '') {
        rows.push(
          isMalformed ? { raw: raw.replace(/\n$/, '') } : { fields: data },
        );
      }
    },
  });
  return rows;
}
