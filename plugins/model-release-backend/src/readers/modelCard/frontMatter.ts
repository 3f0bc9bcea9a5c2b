import { LineCounter, parseDocument, Tags } from 'yaml';
import { isShallowYaml } from '../../lib/isShallowYaml';
import { cleanText } from './cleanText';
import { findFrontMatter, FrontMatterBlock } from './findFrontMatter';
import { findMisplacedMergeKey, toMergedValue } from './mergeKeys';
import { salvageYaml } from './salvageYaml';
import { splitToml } from './splitToml';

/** Front matter with hundreds of results is about as long as this; beyond it nothing is parsed. */
const MAX_LENGTH = 100_000;
const MAX_MESSAGE = 200;

/** Keys and values above a Markdown text, and the text below them. */
export interface FrontMatter {
  /** By key in snake case: `baseModel` and `base-model` are `base_model`. */
  values: Record<string, unknown>;
  body: string;
  /** What keeps the front matter from being read as YAML, and on which line of the text. */
  problem?: string;
}

const NUMBER_TAGS = ['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float'];

/** A number that would lose something of its text stays a text: a license `1.0` is not `1`. */
function asWritten(source: string): unknown {
  const number = Number(source);
  return String(number) === source ? number : source;
}

function keepNumbersAsWritten(tags: Tags): Tags {
  return tags.map(tag =>
    typeof tag === 'object' && NUMBER_TAGS.includes(tag.tag) && !tag.collection
      ? { ...tag, resolve: asWritten }
      : tag,
  );
}

type Parsed = { value: unknown } | { problem: string; line: number };

function parse(yaml: string): Parsed {
  if (yaml.length > MAX_LENGTH) {
    return { line: 1, problem: `longer than ${MAX_LENGTH} characters` };
  }
  if (!isShallowYaml(yaml)) {
    return {
      line: 1,
      problem: 'too many levels or aliases',
    };
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(yaml, {
      customTags: keepNumbersAsWritten,
      lineCounter: lines,
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false,
    });
    const [error] = document.errors;
    if (error) {
      return { problem: error.message, line: lines.linePos(error.pos[0]).line };
    }
    const misplaced = findMisplacedMergeKey(document);
    return misplaced === undefined
      ? { value: toMergedValue(document, { maxAliasCount: 20 }) }
      : {
          problem: 'a merge key (<<) takes a map, or a list of maps',
          line: lines.linePos(misplaced).line,
        };
  } catch {
    return { line: 1, problem: 'aliases expand without limit' };
  }
}

function snakeCase(key: string): string {
  return key
    .trim()
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[\s-]+/g, '_')
    .toLowerCase();
}

function byPlainKey(values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [snakeCase(key), value]),
  );
}

function isMap(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sayWhere(message: string, line: number): string {
  const [text] = message.split('\n');
  return `line ${line}: ${cleanText(text, MAX_MESSAGE)}`;
}

/** Reads line by line what a parser cannot. */
function salvage(
  block: FrontMatterBlock,
  text: string,
  problem: string,
): FrontMatter {
  const values = byPlainKey(salvageYaml(block.lines));
  return block.isOpenEnded && Object.keys(values).length === 0
    ? { values: {}, body: text }
    : { values, body: block.body, problem };
}

/** Front matter without an end, or with one that is far below the first heading. */
function readOpenEnded(block: FrontMatterBlock, text: string): FrontMatter {
  const problem = `line ${block.firstLine - 1}: the closing --- is missing`;
  const parsed = parse(block.lines.join('\n'));
  return 'value' in parsed && isMap(parsed.value)
    ? { values: byPlainKey(parsed.value), body: block.body, problem }
    : salvage(block, text, problem);
}

/**
 * Splits off the YAML at the top of a text. Of invalid YAML, the plain lines are read and the
 * problem is reported. A text between two rules that contains nothing like a key is no front
 * matter. TOML is not read, and that is reported.
 */
export function splitFrontMatter(text: string): FrontMatter {
  const toml = splitToml(text);
  if (toml) {
    return { values: {}, ...toml };
  }
  const found = findFrontMatter(text);
  const block = found?.isSurelyTooLong ? found.beforeHeading : found;
  if (!block) {
    return { values: {}, body: text };
  }
  if (block.isOpenEnded) {
    return readOpenEnded(block, text);
  }
  const parsed = parse(block.lines.join('\n'));
  if ('problem' in parsed) {
    const line = block.firstLine + parsed.line - 1;
    const attempt = block.beforeHeading ?? block;
    return salvage(attempt, text, sayWhere(parsed.problem, line));
  }
  if (isMap(parsed.value)) {
    return { values: byPlainKey(parsed.value), body: block.body };
  }
  if (parsed.value === null || parsed.value === undefined) {
    return { values: {}, body: block.body };
  }
  const problem = sayWhere('not key-value pairs', block.firstLine);
  return salvage({ ...block, isOpenEnded: true }, text, problem);
}
