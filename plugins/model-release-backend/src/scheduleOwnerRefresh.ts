import {
  AuditorService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import {
  OwnerRefreshDependencies,
  refreshAllOwners,
} from './service/releases/refreshAllOwners';

/** What the plugin does on its own is recorded in the audit log too. */
async function noteRefresh(
  auditor: AuditorService,
  releaseId: string,
): Promise<void> {
  const event = await auditor.createEvent({
    eventId: 'owners-change',
    severityLevel: 'high',
    meta: { actionType: 'refresh-owners', releaseId },
  });
  await event.success();
}

/** The task that refreshes the owners of open steps from the catalog. */
export const REFRESH_OWNERS_TASK = 'model-release-refresh-owners';

/** Refreshes the owners of all open steps every ten minutes, on one replica at a time. */
export async function scheduleOwnerRefresh(
  dependencies: OwnerRefreshDependencies & {
    auditor: AuditorService;
    logger: LoggerService;
    scheduler: SchedulerService;
  },
): Promise<void> {
  const { auditor, logger, scheduler } = dependencies;
  await scheduler.scheduleTask({
    id: REFRESH_OWNERS_TASK,
    frequency: { minutes: 10 },
    timeout: { minutes: 9 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: signal =>
      refreshAllOwners(
        dependencies,
        {
          onChanged: releaseId => noteRefresh(auditor, releaseId),
          onProblem: problem => logger.warn(problem),
        },
        signal,
      ),
  });
}
