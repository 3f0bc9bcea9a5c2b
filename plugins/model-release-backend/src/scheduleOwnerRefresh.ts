import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { OwnershipSources } from './service/lookUpOwners';
import { refreshAllOwners } from './service/refreshAllOwners';
import { ReleaseOffice } from './service/ReleaseOffice';

/** The task that takes over what the catalog says of the owners of open steps. */
export const REFRESH_OWNERS_TASK = 'model-release-refresh-owners';

/** Has the owners of all open steps looked up again every ten minutes, by one replica at a time. */
export async function scheduleOwnerRefresh(options: {
  logger: LoggerService;
  office: ReleaseOffice;
  ownership: OwnershipSources;
  scheduler: SchedulerService;
}): Promise<void> {
  const { logger, office, ownership, scheduler } = options;
  await scheduler.scheduleTask({
    id: REFRESH_OWNERS_TASK,
    frequency: { minutes: 10 },
    timeout: { minutes: 9 },
    initialDelay: { minutes: 1 },
    scope: 'global',
    fn: async signal => {
      const { changed, problems } = await refreshAllOwners(
        office,
        ownership,
        signal,
      );
      problems.forEach(problem => logger.warn(problem));
      if (changed.length > 0) {
        logger.info(`Owners changed in ${changed.length} open releases`);
      }
    },
  });
}
