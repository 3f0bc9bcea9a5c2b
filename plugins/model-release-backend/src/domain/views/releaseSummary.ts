import {
  awaitedPeople,
  claimOf,
  earliestDueAt,
  Release,
  ReleaseSummary,
} from '@model-release/backstage-plugin-model-release-common';
import { permitsOn } from '../ReleaseAccess';
import { isOverdue } from './isOverdue';
import { Reader } from './releaseDetail';
import { PeopleFacts, stepPeople } from './stepPeople';

/** A release as a list shows it to one person. */
export function releaseSummary(
  release: Release,
  reader: Reader,
  people: PeopleFacts,
  now: string,
): ReleaseSummary {
  const { actor, access } = reader;
  const permits = permitsOn(release, access);
  const steps = release.steps.map(step => ({
    key: step.key,
    title: step.title,
    type: step.type,
    status: step.status,
    owners: step.owners,
    ...awaitedPeople(
      { ...step, ...stepPeople(release, step, people) },
      release,
    ),
    dependsOn: step.dependsOn,
    dueAt: step.dueAt,
    overdue: isOverdue(release, step, now),
    mine: claimOf(release, step, actor, permits),
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
    dueAt: earliestDueAt(release),
    overdue: steps.some(step => step.overdue),
    steps,
  };
}
