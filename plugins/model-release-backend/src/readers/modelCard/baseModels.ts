import { firstLine, MAX_LINE, plainValue } from './plainValue';

/** Lists of models that were merged have a few entries. */
const MAX_MODELS = 20;

const NAME = String.raw`\[[^\]\n]{1,200}\]\([^)\n]{1,300}\)|\`[^\`\n]{1,200}\`|[\w.-]{1,100}/[\w.-]{1,100}`;

/** `- [acme/base](https://…)`, with remarks behind it. */
const LISTED = new RegExp(`^\\s*(?:[-*+]|\\d+[.)])\\s+\\**(${NAME})`);

/** A line that begins with a link or code, and goes on with remarks. */
const LEADING = /^\s*\**(\[[^\]\n]{1,200}\]\([^)\n]{1,300}\)|`[^`\n]{1,200}`)/;

/** "is a fine-tuned version of [acme/base](https://…)", in the words that training tools write. */
const SENTENCE = new RegExp(
  `\\b(?:fine-?tun\\w+|quanti[sz]\\w+|adapter|distilled|derived|lora)\\b[^.\\n]{0,60}?\\b(?:of|from|for|on top of)\\s+(?:the )?\\**(${NAME})`,
  'i',
);

/** The models that a section or label names: its list, or else its first line. */
export function modelsIn(text: string | undefined): string | undefined {
  const lines = (text ?? '').split('\n').map(line => line.slice(0, MAX_LINE));
  const listed = lines
    .map(line => LISTED.exec(line)?.[1])
    .filter(name => name !== undefined)
    .slice(0, MAX_MODELS)
    .map(plainValue);
  if (listed.length > 0) {
    return [...new Set(listed)].join(', ');
  }
  const first = lines.find(line => line.trim() !== '') ?? '';
  const [, leading] = LEADING.exec(first) ?? [];
  return leading ? plainValue(leading) : firstLine(text);
}

/** The model that a sentence in the text says this one was made from. */
export function modelInSentence(lines: string[]): string | undefined {
  for (const line of lines) {
    const [, name] = SENTENCE.exec(line.slice(0, MAX_LINE)) ?? [];
    if (name) {
      return plainValue(name).replace(/[.,]+$/, '');
    }
  }
  return undefined;
}
