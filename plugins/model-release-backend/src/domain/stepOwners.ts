import { StepDefinition } from '@model-release/backstage-plugin-model-release-common';

/** A step's owners according to the catalog, or why there are none and what to add. */
export type StepOwners =
  | { owners: string[]; source: string }
  | { problem: string };

/** A step of a runbook and its owners. */
export interface StepWithOwners {
  step: StepDefinition;
  owners: StepOwners;
}
