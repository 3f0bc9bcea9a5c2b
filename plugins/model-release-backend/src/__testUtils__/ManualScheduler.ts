import {
  SchedulerService,
  SchedulerServiceTaskInvocationDefinition,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';

/** Runs tasks when a test says so, and to their end. */
export class ManualScheduler implements SchedulerService {
  readonly #tasks = new Map<
    string,
    SchedulerServiceTaskInvocationDefinition['fn']
  >();

  async scheduleTask({
    id,
    fn,
  }: SchedulerServiceTaskInvocationDefinition): Promise<void> {
    this.#tasks.set(id, fn);
  }

  createScheduledTaskRunner(): SchedulerServiceTaskRunner {
    return { run: task => this.scheduleTask(task) };
  }

  async getScheduledTasks() {
    return [];
  }

  async cancelTask(id: string): Promise<void> {
    this.#tasks.delete(id);
  }

  async triggerTask(id: string): Promise<void> {
    const task = this.#tasks.get(id);
    if (!task) {
      throw new Error(`No task ${id}`);
    }
    await task(new AbortController().signal);
  }
}
