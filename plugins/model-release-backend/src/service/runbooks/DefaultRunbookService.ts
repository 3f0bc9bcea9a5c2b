import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ModelReleaseError,
  Page,
  Runbook,
} from '@model-release/backstage-plugin-model-release-common';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { RunbookStore } from '../../ports/RunbookStore';
import { RunbookService } from './RunbookService';

export interface RunbookServiceDependencies {
  accesses: Pick<AccessDirectory, 'assertMayView'>;
  runbooks: Pick<RunbookStore, 'list' | 'find'>;
}

/** Checks the policy first: runbooks are for those who may see releases. */
export class DefaultRunbookService implements RunbookService {
  static create(
    dependencies: RunbookServiceDependencies,
  ): DefaultRunbookService {
    return new DefaultRunbookService(dependencies);
  }

  private constructor(
    private readonly dependencies: RunbookServiceDependencies,
  ) {}

  async listRunbooks(
    credentials: BackstageCredentials,
  ): Promise<Page<Runbook>> {
    const { accesses, runbooks } = this.dependencies;
    await accesses.assertMayView(credentials);
    return { items: await runbooks.list() };
  }

  async findRunbook(
    name: string,
    version: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Runbook> {
    const { accesses, runbooks } = this.dependencies;
    await accesses.assertMayView(credentials);
    const runbook = await runbooks.find(name, version);
    if (!runbook) {
      throw new ModelReleaseError(
        'unknown_runbook',
        `There is no runbook ${name}${
          version ? ` in version ${version}` : ''
        }.`,
      );
    }
    return runbook;
  }
}
