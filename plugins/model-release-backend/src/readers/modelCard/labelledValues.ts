import { CardPart, partLabelled } from './cardVocabulary';
import { codeLines } from './FenceTracker';
import { headingNames } from './headingNames';
import { MAX_LINE } from './plainValue';
import { tableCells, tableValues } from './tableValues';

/** What a line such as `- **Finetuned from model:** acme/base` says about a part of the card. */
export interface LabelledValue {
  part: CardPart;
  value: string;
}

/** A value that goes on for longer is a section without a heading. */
const MAX_VALUE_LINES = 100;

/** Facts about a model fit in a short table; what is below is data. */
const MAX_ROWS = 100;

/** Cards have a few hundred lines with a colon. Past this they are logs. */
const MAX_LABELS = 20_000;

/** The shortest label: two letters and a colon. */
const MIN_LINE = 3;

const LABEL = /^([^:：|]{1,80})[:：](?!\/\/)(.*)$/;
/** `**Intended use** For planners.`, without a colon. */
const RUN_IN = /^(?:[-*+]\s+)?(\*\*|__)([^*_:：]{2,60})\1[\s.–—-]+(\S.*)$/;
const LIST_MARK = /^(?:[-*+•]|\d{1,3}[.)])\s/;

interface Label {
  part: CardPart;
  value: string;
  indent: number;
  inList: boolean;
}

/** The part of the card that a label means. Whole names only: half a sentence is no label. */
function partNamed(name: string): CardPart | undefined {
  return headingNames(name)
    .map(partLabelled)
    .find(part => part !== undefined);
}

/** Marks of emphasis that begin in the label and end behind the colon. */
function withoutEmphasis(value: string): string {
  return value.replace(/^\s*(?:\*\*|__|[*_])(?=\s|$)/, '').trim();
}

function labelOn(line: string): Label | undefined {
  const text = line.slice(0, MAX_LINE).trimStart().replace(/^>\s?/, '');
  const [, , bold, behind] = RUN_IN.exec(text) ?? [];
  const [, name = bold, value = behind] =
    bold === undefined ? LABEL.exec(text) ?? [] : [];
  const part = name && partNamed(name);
  return part
    ? {
        part,
        value: withoutEmphasis(value),
        indent: line.length - line.trimStart().length,
        inList: LIST_MARK.test(text),
      }
    : undefined;
}

/** Whether a line goes on with what a label above it began. */
function continues(line: string, label: Label, hasValue: boolean): boolean {
  const indent = line.length - line.trimStart().length;
  const isItem = LIST_MARK.test(line.trimStart());
  if (
    line.trim() === '' ||
    /^\s*(#{1,6}\s|\||```|~~~|[-*_]{3,}\s*$)/.test(line)
  ) {
    return false;
  }
  if (label.inList) {
    return indent > label.indent;
  }
  return (isItem && !hasValue) || !LABEL.test(line.slice(0, MAX_LINE));
}

/** The value on the line of the label, and the lines that belong to it. */
function valueFrom(lines: string[], at: number, label: Label): string {
  const value = label.value === '' ? [] : [label.value];
  let next = at + 1;
  if (value.length === 0 && lines[next]?.trim() === '') {
    next++;
  }
  const end = Math.min(lines.length, at + MAX_VALUE_LINES);
  for (; next < end; next++) {
    if (!continues(lines[next], label, label.value !== '')) {
      break;
    }
    value.push(lines[next].trim());
  }
  return value.join('\n');
}

/** All that labels and tables in a Markdown text say about the parts of a card, from the top down. */
export function labelledValues(lines: string[]): LabelledValue[] {
  const isCode = codeLines(lines);
  const found: LabelledValue[] = [];
  let row = 0;
  let labels = 0;
  lines.forEach((line, index) => {
    const isRow = line.includes('|') && tableCells(line).length > 1;
    row = isRow ? row + 1 : 0;
    if (isCode[index] || line.length < MIN_LINE) {
      return;
    }
    if (isRow) {
      found.push(
        ...(row <= MAX_ROWS ? tableValues(lines, index, partNamed) : []),
      );
      return;
    }
    labels += /[:：*_]/.test(line.slice(0, MAX_LINE)) ? 1 : 0;
    const label = labels <= MAX_LABELS ? labelOn(line) : undefined;
    if (label) {
      found.push({ part: label.part, value: valueFrom(lines, index, label) });
    }
  });
  return found;
}
