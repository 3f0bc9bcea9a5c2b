import type {
  ArchiveListing,
  PacketChanges,
  ReleaseAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { aDigest } from '@model-release/backstage-plugin-model-release-common/testUtils';

/** What the back end finds in files, in the catalog and in what was signed. */
export interface FakeFindings {
  advice?: Partial<ReleaseAdvice>;
  /** What is in every archive. */
  entries?: ArchiveListing;
  changes?: PacketChanges;
}

/** The part of the back end that looks things up for reviewers. */
export class FakeReview {
  readonly #findings: FakeFindings;

  constructor(findings: FakeFindings) {
    this.#findings = findings;
  }

  async getAdvice(): Promise<ReleaseAdvice> {
    return {
      licenses: [],
      datasets: [],
      rollback: { ok: undefined, code: 'unchecked', detail: 'Not checked.' },
      ...this.#findings.advice,
    };
  }

  async listEntries(): Promise<ArchiveListing> {
    return (
      this.#findings.entries ?? {
        format: 'zip',
        entries: [],
        entryCount: 0,
        totalSize: 0,
        truncated: false,
        warnings: [],
      }
    );
  }

  async getChanges(): Promise<PacketChanges> {
    return this.#findings.changes ?? { current: aDigest('0'), changes: [] };
  }
}
