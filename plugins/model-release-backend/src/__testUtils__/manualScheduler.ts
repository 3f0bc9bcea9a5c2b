import {
  SchedulerService,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';

type Task = SchedulerServiceTaskInvocationDefinition['fn'];

/**
 * Runs tasks when a test says so, and to their end. Unlike `mockServices.scheduler()`, which keeps a
 * task's failure to itself, it fails when the task does.
 */
export function manualScheduler(): SchedulerService {
  const tasks = new Map<string, Task>();
  return mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, fn);
    },
    triggerTask: async id => {
      const task = tasks.get(id);
      if (!task) {
        throw new Error(`No task ${id}`);
      }
      await task(new AbortController().signal);
    },
  });
}
