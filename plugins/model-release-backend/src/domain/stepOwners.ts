/** A step's owners according to the catalog, or why there are none and what to add. */
export type StepOwners =
  | { owners: string[]; source: string }
  | { problem: string };
