import type { Evidence } from '@model-release/backstage-plugin-model-release-common';
import {
  aDigest,
  anEvidence,
} from '@model-release/backstage-plugin-model-release-common/testUtils';
import type {
  EvidenceTarget,
  EvidenceTransferApi,
  UploadOptions,
} from '../api/EvidenceTransferApi';
import type { FakeModelReleaseApi } from './FakeModelReleaseApi';

/** Stores files in the fake back end; `tick` is awaited between the parts that it reports. */
export class FakeEvidenceTransfer implements EvidenceTransferApi {
  readonly uploaded: string[] = [];
  readonly downloaded: string[] = [];

  constructor(
    private readonly api: FakeModelReleaseApi,
    private readonly tick: () => Promise<void> = async () => {},
  ) {}

  async upload(
    target: EvidenceTarget,
    file: File,
    options: UploadOptions = {},
  ): Promise<void> {
    for (const sent of [0.2, 0.5, 0.8, 1]) {
      options.onProgress?.(sent);
      await this.tick();
      if (options.signal?.aborted) {
        throw new DOMException('The upload was cancelled.', 'AbortError');
      }
    }
    this.uploaded.push(file.name);
    this.api.storeFile(
      target.releaseId,
      target.stepKey,
      anEvidence({
        id: `evidence-${file.name}`,
        fileName: file.name,
        size: file.size,
        digest: aDigest('8'),
        section: options.section,
        storedAt: this.api.now(),
        storedBy: this.api.viewer.ref,
      }),
    );
  }

  async download(
    _target: EvidenceTarget,
    evidence: Pick<Evidence, 'fileName'>,
  ): Promise<Blob> {
    this.downloaded.push(evidence.fileName);
    return new Blob([`The bytes of ${evidence.fileName}`]);
  }

  async fetchOfRelease(_releaseId: string, what: string): Promise<Blob> {
    this.downloaded.push(what);
    return new Blob(['# A model card']);
  }
}
