import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  ArchiveListing,
  fileToken,
  ModelReleaseError,
  PacketChanges,
  ReleaseAdvice,
} from '@model-release/backstage-plugin-model-release-common';
import { listArchive } from '../../readers/archive/listArchive';
import { PageParts, packetPage } from '../../review/packet/packetPage';
import { refsOn } from '../../review/packet/people';
import { writePacketZip } from '../../review/packet/writePacketZip';
import { AdviceDependencies, adviseRelease } from './adviseRelease';
import { unknownRelease } from '../releases/assertReadable';
import { verifyTrail } from '../releases/auditChain';
import { compareWithCompleted } from './compareWithCompleted';
import { compareWithSigned } from './compareWithSigned';
import { NameDirectory } from '../../ports/NameDirectory';
import { findStep } from '../../domain/findStep';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { findEvidence } from '../evidence/findEvidence';
import { findPrevious } from './findPrevious';
import { findRelated } from '../releases/findRelated';
import { findRelease, findWithFiles } from '../releases/findRelease';
import { CallerDependencies, identifyCaller } from '../people/identifyCaller';
import {
  PresentDependencies,
  presentRelease,
} from '../releases/presentReleases';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { Document, ReviewService } from './ReviewService';

export interface ReviewServiceDependencies
  extends AdviceDependencies,
    CallerDependencies,
    PresentDependencies {
  releases: Pick<
    ReleaseStore,
    'find' | 'findPacket' | 'listRelated' | 'readTrail' | 'selectReadable'
  >;
  names: NameDirectory;
  storage: Pick<EvidenceStorage, 'head' | 'readRange' | 'readVerified'>;
}

/** Reads releases, their files, and the catalog for reviewers. */
export class DefaultReviewService implements ReviewService {
  static create(dependencies: ReviewServiceDependencies): DefaultReviewService {
    return new DefaultReviewService(dependencies);
  }

  private constructor(
    private readonly dependencies: ReviewServiceDependencies,
  ) {}

  async advise(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseAdvice> {
    const { dependencies } = this;
    const access = await dependencies.accesses.accessOf(credentials, 'recent');
    const release = await findRelease(dependencies, id, access);
    const { type, target } = release.rollback;
    const ofTarget =
      type === 'checkpoint'
        ? await findRelated(dependencies, release, access, {
            checkpointId: target,
          })
        : [];
    const [advice, previousEvaluation] = await Promise.all([
      adviseRelease(dependencies, release, ofTarget, credentials),
      findPrevious(dependencies, release, access),
    ]);
    return { ...advice, previousEvaluation };
  }

  async listEntries(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ArchiveListing> {
    const { storage } = this.dependencies;
    const release = await findWithFiles(this.dependencies, id, credentials);
    const { digest, fileName, size } = findEvidence(
      release,
      stepKey,
      evidenceId,
    );
    const listing = await listArchive({
      size,
      // Ranges of the storage include the last byte, those of the listing do not.
      read: async (start, end) =>
        end > start
          ? buffer(await storage.readRange(digest, { start, end: end - 1 }))
          : Buffer.alloc(0),
    });
    if (!listing) {
      throw new ModelReleaseError(
        'not_an_archive',
        `“${fileName}” is not a zip, tar, or tar.gz file, so its contents cannot be listed.`,
      );
    }
    return listing;
  }

  async compareWithEarlier(
    id: string,
    stepKey: string,
    credentials: BackstageCredentials,
  ): Promise<PacketChanges> {
    const { dependencies } = this;
    const release = await findWithFiles(dependencies, id, credentials);
    if (findStep(release, stepKey).type !== 'approval') {
      return compareWithCompleted(dependencies, release, stepKey);
    }
    const { ref } = await dependencies.actors.identify(credentials, 'recent');
    return compareWithSigned(dependencies, release, stepKey, ref);
  }

  async openPacket(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Document> {
    const whole = await this.#whole(id, credentials);
    const { storage } = this.dependencies;
    return {
      fileName: `packet-${fileToken(whole.release.checkpoint.id)}.zip`,
      mediaType: 'application/zip',
      content: writePacketZip({
        ...whole,
        open: stored => storage.readVerified(stored),
      }),
    };
  }

  async printPacket(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Document> {
    const whole = await this.#whole(id, credentials);
    return {
      fileName: `packet-${fileToken(whole.release.checkpoint.id)}.html`,
      mediaType: 'text/html; charset=utf-8',
      content: Readable.from([packetPage(whole)]),
    };
  }

  /** A release, its trail, and the names in both; for those only who may read its files too. */
  async #whole(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Omit<PageParts, 'evidence'>> {
    const { dependencies } = this;
    const found = await findWithFiles(dependencies, id, credentials);
    const caller = await identifyCaller(dependencies, credentials, 'recent');
    const [release, trail] = await Promise.all([
      presentRelease(dependencies, found, caller),
      dependencies.releases.readTrail(id),
    ]);
    if (!trail) {
      throw unknownRelease(id);
    }
    const verified = verifyTrail(trail.events, trail.head);
    const names = await this.#namesOf(refsOn(release, verified));
    return { release, trail: verified, names };
  }

  /** Names are for reading: without the catalog the record has refs. */
  async #namesOf(refs: string[]): Promise<ReadonlyMap<string, string>> {
    const { logger, names } = this.dependencies;
    try {
      return await names.namesOf(refs);
    } catch (error) {
      logger.warn('Could not look up names for a record', toError(error));
      return new Map();
    }
  }
}
