/** The columns in which `after` differs, with their new values; `undefined` when there is none. */
export function changedColumns<TRow extends object>(
  before: TRow,
  after: TRow,
): Partial<TRow> | undefined {
  const columns = Object.keys(after) as Array<keyof TRow>;
  const changed = columns.filter(column => before[column] !== after[column]);
  return changed.length === 0
    ? undefined
    : (Object.fromEntries(
        changed.map(column => [column, after[column]]),
      ) as Partial<TRow>);
}
