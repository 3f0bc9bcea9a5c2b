import {
  needsOwner,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { StepOwnerRow } from './rows';
import { toNull } from './values';

/** One row for each owner of each step. */
export function toOwnerRows(release: Release): StepOwnerRow[] {
  return release.steps.flatMap(step =>
    step.owners.map((owner, position) => ({
      release_id: release.id,
      step_key: step.key,
      owner_ref: owner,
      position,
      active: needsOwner(release, step),
      due_at: toNull(step.dueAt),
    })),
  );
}
