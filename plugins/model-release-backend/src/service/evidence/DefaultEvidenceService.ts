import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ReleaseDetail } from '@model-release/backstage-plugin-model-release-common';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { CallerDependencies, identifyCaller } from '../people/identifyCaller';
import { executeCommand } from '../releases/executeCommand';
import { findRelease, findWithFiles } from '../releases/findRelease';
import {
  PresentDependencies,
  presentRelease,
} from '../releases/presentReleases';
import { Download, EvidenceService, Upload } from './EvidenceService';
import { openEvidence, openModelCard } from './openStoredFile';
import { UploadDependencies, uploadEvidence } from './uploadEvidence';

export interface EvidenceServiceDependencies
  extends CallerDependencies,
    PresentDependencies,
    UploadDependencies {
  releases: Pick<ReleaseStore, 'find' | 'transaction'>;
  storage: Pick<EvidenceStorage, 'head' | 'put' | 'readRange' | 'readVerified'>;
}

/** Checks the rules and the policy for every access to files. */
export class DefaultEvidenceService implements EvidenceService {
  static create(
    dependencies: EvidenceServiceDependencies,
  ): DefaultEvidenceService {
    return new DefaultEvidenceService(dependencies);
  }

  private constructor(
    private readonly dependencies: EvidenceServiceDependencies,
  ) {}

  async upload(
    releaseId: string,
    upload: Upload,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const identify = () =>
      identifyCaller(this.dependencies, credentials, 'live');
    const caller = await identify();
    const release = await uploadEvidence(
      this.dependencies,
      await findRelease(this.dependencies, releaseId, caller.access),
      upload,
      caller,
      identify,
    );
    return presentRelease(this.dependencies, release, caller);
  }

  async removeEvidence(
    releaseId: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseDetail> {
    const caller = await identifyCaller(this.dependencies, credentials, 'live');
    const command = { name: 'remove-file' as const, stepKey, evidenceId };
    const release = await executeCommand(
      this.dependencies,
      releaseId,
      command,
      caller,
    );
    return presentRelease(this.dependencies, release, caller);
  }

  async openEvidence(
    releaseId: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<Download> {
    return openEvidence(
      await findWithFiles(this.dependencies, releaseId, credentials),
      stepKey,
      evidenceId,
      this.dependencies.storage,
    );
  }

  async openModelCard(
    releaseId: string,
    credentials: BackstageCredentials,
  ): Promise<Download> {
    return openModelCard(
      await findWithFiles(this.dependencies, releaseId, credentials),
      this.dependencies.storage,
    );
  }
}
