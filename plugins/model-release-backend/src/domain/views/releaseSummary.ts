import {
  awaitedPeople,
  claimOf,
  earliestDueAt,
  Release,
  ReleaseSummary,
  Step,
  StepSummary,
  approversOf,
  ticketsOf,
} from '@model-release/backstage-plugin-model-release-common';
import { permitsOn } from '../ReleaseAccess';
import { isOverdue } from './isOverdue';
import { Reader } from './releaseDetail';
import { PeopleFacts, stepPeople } from './stepPeople';

function stepSummary(
  release: Release,
  step: Step,
  people: PeopleFacts,
  now: string,
): Omit<StepSummary, 'mine'> {
  const behind = stepPeople(release, step, people);
  return {
    key: step.key,
    title: step.title,
    type: step.type,
    status: step.status,
    owners: step.owners,
    ...awaitedPeople({ ...step, ...behind }, release),
    dependsOn: step.dependsOn,
    dueAt: step.dueAt,
    overdue: isOverdue(release, step, now),
  };
}

/** A release as a list shows it to one person. */
export function releaseSummary(
  release: Release,
  { actor, access }: Reader,
  people: PeopleFacts,
  now: string,
): ReleaseSummary {
  const permits = permitsOn(release, access);
  const steps = release.steps.map(step => ({
    ...stepSummary(release, step, people, now),
    mine: claimOf(release, step, actor, permits),
  }));
  const { id, version, status, entityRef, model, checkpoint } = release;
  const { environment, runbook, requester, createdAt, updatedAt, releasedAt } =
    release;
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
    releasedAt,
    tickets: ticketsOf(release.steps),
    approvedBy: approversOf(release.steps),
    dueAt: earliestDueAt(release),
    overdue: steps.some(step => step.overdue),
    steps,
  };
}
