/** What is true in a state, and who or what can end it. */
export interface StateDescription {
  meaning: string;
  leftBy: string;
}

/** One allowed change of state. `by` is the command or consequence that makes it. */
export interface Transition<TStatus extends string> {
  from: TStatus;
  to: TStatus;
  by: string;
}

/** Whether a table allows a change of state. */
export function isTransition<TStatus extends string>(
  table: ReadonlyArray<Transition<TStatus>>,
  from: TStatus,
  to: TStatus,
): boolean {
  return table.some(row => row.from === from && row.to === to);
}
