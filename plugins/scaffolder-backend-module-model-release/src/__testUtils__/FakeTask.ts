import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  ActionContext,
  TemplateAction,
} from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject } from '@backstage/types';

/** A task of the scaffolder that can be run again: it keeps its checkpoints and its log. */
export class FakeTask {
  readonly #checkpoints = new Map<string, string>();
  /** `level: message`, oldest first. */
  readonly log: string[] = [];

  constructor(readonly id = 'task-1') {}

  /** Runs one step and answers its output. */
  async run(
    action: TemplateAction<any, any>,
    input: JsonObject,
    options: {
      stepId?: string;
      isDryRun?: boolean;
      starter?: BackstageCredentials;
    } = {},
  ): Promise<JsonObject> {
    const {
      stepId = 'request',
      isDryRun = false,
      starter = mockCredentials.user('user:default/nora'),
    } = options;
    const output: JsonObject = {};
    const write =
      (level: string) =>
      (message: string): void => {
        this.log.push(`${level}: ${message}`);
      };
    const context: ActionContext<JsonObject> = {
      ...createMockActionContext<JsonObject>({
        input,
        workspacePath: '/workspace',
        task: { id: this.id },
        logger: mockServices.logger.mock({
          info: write('info'),
          warn: write('warn'),
          error: write('error'),
        }),
      }),
      isDryRun,
      step: { id: stepId, name: stepId },
      getInitiatorCredentials: async () => starter,
      checkpoint: async ({ key, fn }) => {
        const storedAs = `${stepId}.${key}`;
        const stored = this.#checkpoints.get(storedAs);
        if (stored !== undefined) {
          return JSON.parse(stored);
        }
        const value = await fn();
        this.#checkpoints.set(storedAs, JSON.stringify(value ?? {}));
        return value;
      },
      output: (name, value) => {
        output[name] = value;
      },
    };
    await action.handler(context);
    return output;
  }
}
