import { parseDocument } from 'yaml';
import { isShallowYaml } from './isShallowYaml';

/** Real front matter is short; anything longer is not worth parsing. */
const MAX_LENGTH = 50_000;

/** Keys and values above a Markdown text, and the text below them. */
export interface FrontMatter {
  values: Record<string, unknown>;
  body: string;
}

function parseValues(yaml: string): Record<string, unknown> {
  if (yaml.length > MAX_LENGTH || !isShallowYaml(yaml)) {
    return {};
  }
  try {
    const document = parseDocument(yaml, {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    const values: unknown = document.toJS({ maxAliasCount: 20 });
    const isMap =
      typeof values === 'object' && values !== null && !Array.isArray(values);
    return isMap && document.errors.length === 0
      ? (values as Record<string, unknown>)
      : {};
  } catch {
    // Aliases that multiply without end. The text below still counts.
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
    values: parseValues(yaml),
    body: rest.slice(end.index + end[0].length),
  };
}
