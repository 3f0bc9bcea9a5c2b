import {
  claimOf,
  type Release,
  type ReleaseSummary,
  type Step,
  type StepPeople,
} from '@model-release/backstage-plugin-model-release-common';
import type { FakeReader } from './FakeReader';

const NOBODY: StepPeople = { people: [], delegates: [] };

/** A release as a list answers it. */
export function toSummary(
  release: Release,
  now: string,
  behind: (step: Step) => StepPeople = () => NOBODY,
  reader?: FakeReader,
): ReleaseSummary {
  const steps = release.steps.map(step => ({
    key: step.key,
    title: step.title,
    type: step.type,
    status: step.status,
    owners: step.owners,
    ...behind(step),
    dependsOn: step.dependsOn,
    dueAt: step.dueAt,
    overdue:
      step.status === 'active' && step.dueAt !== undefined && step.dueAt < now,
    mine: reader && claimOf(release, step, reader.actor, reader.permits),
  }));
  const { id, version, status, entityRef, model, checkpoint } = release;
  const { environment, runbook, requester, createdAt, updatedAt } = release;
  return {
    id,
    version,
    status,
    entityRef,
    model,
    checkpoint,
    environment,
    runbook,
    requester,
    createdAt,
    updatedAt,
    dueAt: steps
      .filter(step => step.status === 'active')
      .flatMap(step => step.dueAt ?? [])
      .sort()[0],
    overdue: steps.some(step => step.overdue),
    steps,
  };
}
