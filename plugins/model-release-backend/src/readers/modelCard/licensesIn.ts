/** Licenses as prose names them, and the ids that hubs use for them. */
const NAMES: readonly [RegExp, (version: string) => string][] = [
  [
    /\bapache(?:[ -]licen[sc]e)?,?[ -]*(?:version |v)?[ -]?(2)(?:\.0)?\b/gi,
    () => 'apache-2.0',
  ],
  [/\bMIT(?:[ -]licen[sc]e)?\b/g, () => 'mit'],
  [/\bBSD[ -]([23])[ -]clause\b/gi, n => `bsd-${n}-clause`],
  [/\bCC0(?:[ -]1\.0)?\b/gi, () => 'cc0-1.0'],
  [
    /\bCC[ -]BY((?:[ -](?:NC|SA|ND))*(?:[ -][1-4]\.0)?)\b/gi,
    rest => `cc-by${rest}`,
  ],
  [/\b((?:A|L)?GPL)[ -]?v?([23])(?:\.0)?\b/gi, name => name],
  [/\b(Open(?:&)?RAIL(?:\+\+|-M|-S)?)/gi, name => name],
  [
    /\b(MPL[ -]2\.0|EUPL[ -]1\.[12]|ODbL(?:[ -]1\.0)?|ODC-By)\b/gi,
    name => name,
  ],
];

const MAX_TEXT = 10_000;

function asId(text: string): string {
  return text.toLowerCase().trim().replace(/\s+/g, '-');
}

/** The ids of well-known licenses that a text names, in its order. */
export function licensesIn(text: string | undefined): string[] {
  const start = (text ?? '').slice(0, MAX_TEXT);
  const found = NAMES.flatMap(([name, toId]) =>
    [...start.matchAll(name)].map(match => ({
      at: match.index,
      id: asId(
        match[2] === undefined
          ? toId(match[1] ?? '')
          : `${match[1]}-${match[2]}.0`,
      ),
    })),
  );
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ id }) => id))];
}
