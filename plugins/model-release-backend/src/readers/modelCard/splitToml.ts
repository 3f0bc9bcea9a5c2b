/** Between two lines of `+++`, as Hugo has it. White space may stand above. */
const TOML = /^\s*\+\+\+[ \t]*\n(?:[^]*?\n)?\+\+\+[ \t]*(?:\n|$)/;

/** Splits off TOML at the top of a text, which is not read: models on a hub have YAML there. */
export function splitToml(
  text: string,
): { body: string; problem: string } | undefined {
  const [block] = TOML.exec(text) ?? [];
  if (block === undefined) {
    return undefined;
  }
  const line = text.slice(0, text.indexOf('+++')).split('\n').length;
  return {
    body: text.slice(block.length),
    problem: `line ${line}: TOML between lines of +++ is not read; write YAML between lines of ---`,
  };
}
