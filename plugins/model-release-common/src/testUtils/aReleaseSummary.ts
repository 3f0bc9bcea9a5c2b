import { ReleaseSummary } from '../model/views';
import { aRelease } from './aRelease';
import { FIRST_DUE_AT } from './times';

/** A release in a list. @public */
export function aReleaseSummary(
  overrides: Partial<ReleaseSummary> = {},
): ReleaseSummary {
  const release = aRelease();
  return {
    id: release.id,
    version: release.version,
    status: release.status,
    entityRef: release.entityRef,
    checkpoint: release.checkpoint,
    environment: release.environment,
    runbook: release.runbook,
    requester: release.requester,
    createdAt: release.createdAt,
    updatedAt: release.updatedAt,
    tickets: [],
    approvedBy: [],
    dueAt: FIRST_DUE_AT,
    overdue: false,
    steps: release.steps.map(step => ({
      key: step.key,
      title: step.title,
      type: step.type,
      status: step.status,
      owners: step.owners,
      people: [],
      delegates: [],
      dependsOn: step.dependsOn,
      ...(step.dueAt ? { dueAt: step.dueAt } : {}),
      overdue: false,
    })),
    ...overrides,
  };
}
