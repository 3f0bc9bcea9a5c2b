import { Row } from './RuleTable';

/** A cell that stands for all that a row allows. */
export type Representative<TCell> = [name: string, cell: TCell, row: Row];

/** So that neighbours in the list of cells are not chosen one after the other. */
const STRIDE = 7;

/**
 * For each group of cells that one row allows: one who has it done. In turn, so that many of those
 * whom a row is about get to do something.
 *
 * @param groupOf - what makes cells alike, besides their row
 */
export function chooseRepresentatives<TCell>(
  cells: readonly TCell[],
  {
    ruleOf,
    nameOf,
    groupOf,
  }: {
    ruleOf: (cell: TCell) => Row | undefined;
    nameOf: (cell: TCell) => string;
    groupOf: (cell: TCell) => string;
  },
): Array<Representative<TCell>> {
  const groups = new Map<string, Array<Representative<TCell>>>();
  for (const cell of cells) {
    const row = ruleOf(cell);
    if (row && row.answer.code === undefined) {
      const group = `${row.line}, ${groupOf(cell)}`;
      const alike = groups.get(group) ?? [];
      groups.set(group, [...alike, [nameOf(cell), cell, row]]);
    }
  }
  return [...groups.values()].map(
    (alike, index) => alike[(index * STRIDE) % alike.length],
  );
}
