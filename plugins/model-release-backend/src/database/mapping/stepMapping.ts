import {
  Evidence,
  Release,
  Step,
  StepDefinition,
  StepStatus,
} from '@model-release/backstage-plugin-model-release-common';
import { StepRow } from './rows';
import {
  fromBigint,
  fromJson,
  fromJsonOrNull,
  fromNull,
  toJson,
  toJsonOrNull,
  toNull,
} from './values';

function toStepRow(releaseId: string, step: Step, position: number): StepRow {
  return {
    release_id: releaseId,
    key: step.key,
    position,
    version: step.version,
    status: step.status,
    type: step.type,
    owner_source: step.ownerSource,
    reassignment: toJsonOrNull(step.reassignment),
    nobody: toJsonOrNull(step.nobody),
    activated_at: toNull(step.activatedAt),
    due_at: toNull(step.dueAt),
    paused_remaining: toNull(step.pausedRemaining),
    completed_at: toNull(step.completedAt),
    completed_by: toNull(step.completedBy),
    completed_on_behalf_of: toNull(step.completedOnBehalfOf),
    previous_round: toJsonOrNull(step.previousRound),
    result: toJsonOrNull(step.result),
    signatures: toJson(step.signatures),
    change_request: toJsonOrNull(step.changeRequest),
    last_command: toNull(step.lastCommand),
  };
}

/** One row for each step, in the order of the runbook. */
export function toStepRows(release: Pick<Release, 'id' | 'steps'>): StepRow[] {
  return release.steps.map((step, position) =>
    toStepRow(release.id, step, position),
  );
}

/** A step is the definition its release is pinned to, and where its row says that it stands. */
export function toStep(
  definition: StepDefinition,
  row: StepRow,
  related: { owners: string[]; files: Evidence[] },
): Step {
  return {
    ...definition,
    ...related,
    version: row.version,
    status: row.status as StepStatus,
    ownerSource: row.owner_source,
    reassignment: fromJsonOrNull<Step['reassignment']>(row.reassignment),
    nobody: fromJsonOrNull<Step['nobody']>(row.nobody),
    activatedAt: fromNull(row.activated_at),
    dueAt: fromNull(row.due_at),
    pausedRemaining: fromBigint(row.paused_remaining),
    completedAt: fromNull(row.completed_at),
    completedBy: fromNull(row.completed_by),
    completedOnBehalfOf: fromNull(row.completed_on_behalf_of),
    previousRound: fromJsonOrNull<Step['previousRound']>(row.previous_round),
    result: fromJsonOrNull<Step['result']>(row.result),
    signatures: fromJson<Step['signatures']>(row.signatures),
    changeRequest: fromJsonOrNull<Step['changeRequest']>(row.change_request),
    lastCommand: fromNull(row.last_command),
  };
}
