import { parseDocument } from 'yaml';

/** Real front matter is short; anything longer is not worth parsing. */
const MAX_LENGTH = 100_000;

/** Keys and values above a Markdown text, and the text below them. */
export interface FrontMatter {
  values: Record<string, unknown>;
  body: string;
}

function parseValues(yaml: string): Record<string, unknown> {
  try {
    const document = parseDocument(yaml, { logLevel: 'silent' });
    const values: unknown = document.toJS({ maxAliasCount: 20 });
    return document.errors.length === 0 &&
      typeof values === 'object' &&
      values !== null &&
      !Array.isArray(values)
      ? (values as Record<string, unknown>)
      : {};
  } catch {
    // Broken front matter says nothing; the text below it still counts.
    return {};
  }
}

/** Takes YAML between two lines of `---` off the top of a text. What cannot be read has no values. */
export function splitFrontMatter(text: string): FrontMatter {
  const match = /^\ufeff?---[ \t]*\r?\n/.exec(text);
  const rest = match ? text.slice(match[0].length) : '';
  const end = match ? /^---[ \t]*$/m.exec(rest) : null;
  if (!end) {
    return { values: {}, body: text };
  }
  const yaml = rest.slice(0, end.index);
  return {
    values: yaml.length <= MAX_LENGTH ? parseValues(yaml) : {},
    body: rest.slice(end.index + end[0].length),
  };
}
