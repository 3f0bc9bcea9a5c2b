import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  GateAnswer,
  GateQuery,
} from '@model-release/backstage-plugin-model-release-common';
import { EnvironmentModes } from '../../domain/EnvironmentModes';
import { gateAnswer } from '../../domain/views/gateAnswer';
import { normalRef } from '../../lib/normalRef';
import { AccessDirectory } from '../../ports/AccessDirectory';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { isReadable } from '../releases/isReadable';
import { GateService } from './GateService';

export interface GateServiceDependencies {
  accesses: Pick<AccessDirectory, 'accessOf'>;
  releases: Pick<ReleaseStore, 'find' | 'findForGate'>;
  environments: EnvironmentModes;
}

/** A release that the caller may not read does not exist for them: the gate stays closed. */
export class DefaultGateService implements GateService {
  static create(dependencies: GateServiceDependencies): DefaultGateService {
    return new DefaultGateService(dependencies);
  }

  private constructor(private readonly dependencies: GateServiceDependencies) {}

  async checkGate(
    { digest, ...query }: GateQuery,
    credentials: BackstageCredentials,
  ): Promise<GateAnswer> {
    const { accesses, environments, releases } = this.dependencies;
    const entityRef = normalRef(query.entityRef);
    const [access, candidate] = await Promise.all([
      accesses.accessOf(credentials, 'recent'),
      releases.findForGate({ ...query, entityRef }),
    ]);
    const isKnown =
      candidate && (await isReadable(this.dependencies, candidate.id, access));
    return gateAnswer(
      { ...query, digest },
      isKnown ? candidate : undefined,
      environments,
    );
  }
}
