/** A step's owners as the catalog names them, or why it names nobody and what to add. */
export type StepOwners =
  | { owners: string[]; source: string }
  | { problem: string };
