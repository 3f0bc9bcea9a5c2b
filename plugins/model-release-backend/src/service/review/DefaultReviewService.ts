import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ArchiveListing,
  EventTrail,
  ModelReleaseError,
  PacketChanges,
  ReleaseAdvice,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { listArchive } from '../../readers/archive/listArchive';
import { packetPage } from '../../review/packet/packetPage';
import { writePacketZip } from '../../review/packet/writePacketZip';
import { adviseRelease, AdviceSources } from './adviseRelease';
import { unknownRelease } from '../releases/assertReadable';
import { verifyTrail } from '../releases/auditChain';
import { compareWithSigned } from './compareWithSigned';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { findEvidence } from '../evidence/findEvidence';
import { findPrevious } from './findPrevious';
import { findRelated } from './findRelated';
import { findRelease, findWithFiles } from '../releases/findRelease';
import { identifyCaller } from '../people/identifyCaller';
import { presentRelease } from '../releases/presentReleases';
import { ReleaseOffice } from '../releases/ReleaseOffice';
import { Document, ReviewService } from './ReviewService';

/** What the service is made of. */
export interface ReviewParts {
  office: ReleaseOffice;
  storage: EvidenceStorage;
  sources: AdviceSources;
}

/** Reads releases, their files and the catalog for those who review. */
export class DefaultReviewService implements ReviewService {
  static create(parts: ReviewParts): DefaultReviewService {
    return new DefaultReviewService(parts);
  }

  private constructor(private readonly parts: ReviewParts) {}

  async advise(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ReleaseAdvice> {
    const { office, sources } = this.parts;
    const access = await office.accesses.accessOf(credentials);
    const release = await findRelease(office, id, access);
    const { type, target } = release.rollback;
    const ofTarget =
      type === 'checkpoint'
        ? await findRelated(office, release, access, { checkpointId: target })
        : [];
    const [advice, previousEvaluation] = await Promise.all([
      adviseRelease(sources, release, ofTarget, credentials),
      findPrevious(office, release, access),
    ]);
    return { ...advice, previousEvaluation };
  }

  async listEntries(
    id: string,
    stepKey: string,
    evidenceId: string,
    credentials: BackstageCredentials,
  ): Promise<ArchiveListing> {
    const { office, storage } = this.parts;
    const release = await findWithFiles(office, id, credentials);
    const { digest, fileName, size } = findEvidence(
      release,
      stepKey,
      evidenceId,
    );
    const listing = await listArchive({
      size,
      // The storage counts the last byte in, the listing does not.
      read: async (start, end) =>
        end > start
          ? buffer(await storage.readRange(digest, { start, end: end - 1 }))
          : Buffer.alloc(0),
    });
    if (!listing) {
      throw new ModelReleaseError(
        'not_an_archive',
        `“${fileName}” is no zip, tar or tar.gz, so nothing can be listed.`,
      );
    }
    return listing;
  }

  async compareWithSigned(
    id: string,
    stepKey: string,
    credentials: BackstageCredentials,
  ): Promise<PacketChanges> {
    const { office, storage } = this.parts;
    const release = await findWithFiles(office, id, credentials);
    const { ref } = await office.actors.identify(credentials, 'recent');
    const sources = { store: office.store, storage };
    return compareWithSigned(sources, release, stepKey, ref);
  }

  async openPacket(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Document> {
    const { release, trail } = await this.#whole(id, credentials);
    const { storage } = this.parts;
    return {
      fileName: `packet-${release.checkpoint.id}.zip`,
      mediaType: 'application/zip',
      content: writePacketZip({
        release,
        trail,
        open: stored => storage.readVerified(stored),
      }),
    };
  }

  async printPacket(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<Document> {
    const { release, trail } = await this.#whole(id, credentials);
    return {
      fileName: `packet-${release.checkpoint.id}.html`,
      mediaType: 'text/html; charset=utf-8',
      content: Readable.from([packetPage({ release, trail })]),
    };
  }

  /** A release and its trail; for those only who may read its files too. */
  async #whole(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<{ release: ReleaseDetail; trail: EventTrail }> {
    const { office } = this.parts;
    const found = await findWithFiles(office, id, credentials);
    const caller = await identifyCaller(office, credentials, 'recent');
    const [release, trail] = await Promise.all([
      presentRelease(office, found, caller),
      office.store.readTrail(id),
    ]);
    if (!trail) {
      throw unknownRelease(id);
    }
    return { release, trail: verifyTrail(trail.events, trail.head) };
  }
}
