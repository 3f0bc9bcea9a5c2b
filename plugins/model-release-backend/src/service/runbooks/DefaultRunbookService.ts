import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  ModelReleaseError,
  Page,
  Runbook,
  RunbookStepOwners,
} from '@model-release/backstage-plugin-model-release-common';
import { MAX_PEOPLE_SHOWN, PeopleBehind } from '../../domain/PeopleBehind';
import { StepOwners } from '../../domain/stepOwners';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { OwnerDirectory } from '../../ports/OwnerDirectory';
import { RunbookStore } from '../../ports/RunbookStore';
import { RunbookService } from './RunbookService';

function toStepOwners(
  key: string,
  found: StepOwners | undefined,
  behind: PeopleBehind,
): RunbookStepOwners {
  if (!found || 'problem' in found) {
    return { key, owners: [], people: [], problem: found?.problem };
  }
  const people = found.owners.flatMap(ref => behind.get(ref) ?? []);
  const shown = [...new Set(people)].slice(0, MAX_PEOPLE_SHOWN);
  return { key, owners: found.owners, people: shown };
}

export interface RunbookServiceDependencies {
  accesses: Pick<AccessDirectory, 'assertMayView'>;
  runbooks: Pick<RunbookStore, 'list' | 'find'>;
  owners: Pick<OwnerDirectory, 'resolve' | 'peopleBehind'>;
}

/** Overrides no role, and has no owners of its own. */
const ANY_MODEL: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: { name: 'any' },
};

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

  async listOwners(
    name: string,
    version: string | undefined,
    credentials: BackstageCredentials,
  ): Promise<Page<RunbookStepOwners>> {
    const { owners } = this.dependencies;
    const { spec } = await this.findRunbook(name, version, credentials);
    const ofRule = spec.steps.filter(({ owner }) => !('relation' in owner));
    const found = await owners.resolve(ANY_MODEL, ofRule);
    const byKey = new Map(ofRule.map(({ key }, at) => [key, found[at]]));
    const refs = found.flatMap(one => ('owners' in one ? one.owners : []));
    const behind = await owners.peopleBehind([...new Set(refs)]);
    return {
      items: spec.steps.map(({ key }) =>
        toStepOwners(key, byKey.get(key), behind),
      ),
    };
  }
}
