/** A key at the start of a line, and what follows it. Written `license:mit`, too, but no address. */
const ENTRY = /^([a-z_][\w-]{0,60}(?: [\w-]{1,20})?)[ \t]*[:=](?!\/\/)(.*)$/i;
const ITEM = /^\s*-[ \t]+(\S.*)$/;
const ITEM_ENTRY = /^(name|id|path|dataset|model|repo|url):\s+(\S.*)$/;

/** What begins values that more than one line decides over. */
const NOT_PLAIN = /^[{&*|>!%@]/;

const MAX_LINE = 1_000;

function withoutRemark(value: string): string {
  return value.replace(/(?:^|[ \t])#.*$/, '').trim();
}

function unquoted(value: string): string {
  return value
    .trim()
    .replace(/^["']|["'],?$/g, '')
    .trim();
}

/** `[a, b` is a list even when its end is missing. */
function plainValue(text: string): unknown {
  const value = withoutRemark(text);
  if (value.startsWith('[')) {
    return value
      .replace(/^\[|\]$/g, '')
      .split(',')
      .map(unquoted)
      .filter(part => part !== '');
  }
  return NOT_PLAIN.test(value) || value === '' ? undefined : unquoted(value);
}

function itemValue(text: string): unknown {
  const [, key, value] = ITEM_ENTRY.exec(text) ?? [];
  return key ? { [key]: unquoted(withoutRemark(value)) } : plainValue(text);
}

/** The items of a simple list below a key. */
function itemsFrom(lines: readonly string[], from: number): unknown[] {
  const items: unknown[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index].slice(0, MAX_LINE);
    const [, item] = ITEM.exec(line) ?? [];
    const value = item === undefined ? undefined : itemValue(item);
    if (value !== undefined) {
      items.push(value);
    } else if (ENTRY.test(line)) {
      break;
    }
  }
  return items;
}

/**
 * Reads the lines of invalid YAML that are unambiguous by themselves: `key: value`, `key: [a, b]`,
 * and lists of one item a line. Nothing that is nested deeper, and nothing that spans lines.
 */
export function salvageYaml(lines: readonly string[]): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  lines.forEach((line, index) => {
    const [, key, rest] = ENTRY.exec(line.slice(0, MAX_LINE)) ?? [];
    if (key === undefined) {
      return;
    }
    const value = plainValue(rest);
    const items = withoutRemark(rest) === '' ? itemsFrom(lines, index + 1) : [];
    entries.push([key, items.length > 0 ? items : value]);
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
