import { cleanText } from './cleanText';
import { codeLines } from './FenceTracker';
import { foldText } from './foldText';

/** Enough to judge by; the whole text is kept as evidence. */
const MAX_SECTION = 10_000;

/** Placeholder texts, reduced to their words; the empty line is one. */
const PLACEHOLDER = new RegExp(
  `^(${[
    'more information needed|to be (added|done|written|defined|completed)',
    'tb[adc]|todo|fixme|n ?a|none|null|unknown|coming soon|placeholder|x{3,10}',
    'an? (unknown|none) dataset|your (model|dataset|text) here|add text here',
    'not (stated|specified|provided|available|applicable|defined)|unspecified',
    'noch offen|folgt|wird erganzt|weitere informationen erforderlich',
    'a completer|a venir|por definir|por completar|pendiente',
    'a definir|a completare?|da definire|da completare',
    '待补充|待補充|待完善|暂无|準備中|未定|記入予定|작성 예정|추후 추가|미정',
  ].join('|')})?$`,
);

/** A line that only repeats the template's marker, with or without brackets and links. */
const MARKER = /more information needed/i;

function isPlaceholder(line: string): boolean {
  const words = line.replace(/[^\p{L}\p{N}]+/gu, ' ');
  return PLACEHOLDER.test(foldText(words));
}

function saysSomething(lines: string[], codeCounts: boolean): boolean {
  const isCode = codeLines(lines);
  return lines.some((line, index) =>
    isCode[index]
      ? codeCounts && !isPlaceholder(line)
      : !/^\s*#{1,6}(\s|$)/.test(line) && !isPlaceholder(line),
  );
}

/**
 * Text without placeholders; `undefined` when nothing is left.
 *
 * @param options - `codeCounts`: whether a block of code alone says something
 */
export function meaningful(
  text: string | undefined,
  { codeCounts = true } = {},
): string | undefined {
  const lines = cleanText(text ?? '')
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => !MARKER.test(line) && !/^\s*#{1,6}$/.test(line));
  const kept = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return saysSomething(lines, codeCounts)
    ? cleanText(kept, MAX_SECTION)
    : undefined;
}
