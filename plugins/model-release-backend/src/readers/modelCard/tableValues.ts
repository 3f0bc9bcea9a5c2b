import { CardPart, VOCABULARY } from './cardVocabulary';
import { plainName } from './headingNames';

/** Longer rows hold data and not what a card says about itself. */
const MAX_ROW = 2_000;
const MAX_CELLS = 20;

/** The cells of a row such as `| Base model | acme/base |`; fewer than two when it is none. */
export function tableCells(line: string | undefined): string[] {
  if (line === undefined || line.length > MAX_ROW || !line.includes('|')) {
    return [];
  }
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|', MAX_CELLS)
    .map(cell => cell.trim());
}

function isRule(line: string | undefined): boolean {
  return (
    line !== undefined &&
    line.length <= MAX_ROW &&
    line.includes('-') &&
    /^[|:\s-]+$/.test(line)
  );
}

/** Whether a table lists datasets: what its columns say is about those and not about the model. */
function isAboutData(head: string): boolean {
  const { telling, vague } = VOCABULARY.trainingData;
  return [...telling, ...vague].some(name => name.test(plainName(head)));
}

/**
 * What one row of a table says: `| Base model | acme/base |`, or, where names head the columns, the first
 * cells below them.
 */
export function tableValues(
  lines: string[],
  index: number,
  partNamed: (name: string) => CardPart | undefined,
): { part: CardPart; value: string }[] {
  const cells = tableCells(lines[index]);
  if (isRule(lines[index])) {
    return [];
  }
  const below = isRule(lines[index + 1]) ? tableCells(lines[index + 2]) : [];
  if (below.length > 0 && isAboutData(cells[0])) {
    return [];
  }
  const heads = below.length > 0 ? cells.map(partNamed) : [];
  const named = heads.filter(part => part !== undefined);
  if (below.length > 2 || named.length > 1) {
    return heads.flatMap((part, column) =>
      part && below[column] ? [{ part, value: below[column] }] : [],
    );
  }
  const part = partNamed(cells[0]);
  const value = cells.slice(1).find(cell => cell !== '');
  return part && value ? [{ part, value }] : [];
}
