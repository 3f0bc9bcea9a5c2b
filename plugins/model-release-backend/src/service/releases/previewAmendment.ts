import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  AmendmentPreview,
  assertAllowed,
  CommandBodies,
  denyOnRelease,
  ModelReleaseError,
  PacketChange,
  PreviewRemark,
  Release,
  reopenedSteps,
  RequestPart,
} from '@model-release/backstage-plugin-model-release-common';
import { Caller } from '../../domain/Caller';
import { changedParts } from '../../domain/commands/amendRelease';
import { assertPrerequisites } from '../../domain/opening/prerequisites';
import { permitsOn } from '../../domain/ReleaseAccess';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { compareCards } from './compareCards';
import { ReadAmendment, ReleaseRequestReader } from './ReleaseRequestReader';

export interface AmendmentPreviewDependencies {
  requestReader: Pick<ReleaseRequestReader, 'readAmendment'>;
  storage: Pick<EvidenceStorage, 'head' | 'readVerified'>;
}

/** What a refusal would say, as a remark. */
function remarkOf(work: () => void): PreviewRemark[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof ModelReleaseError) {
      return [{ code: error.code, message: error.message }];
    }
    throw error;
  }
}

async function changeOf(
  { storage }: AmendmentPreviewDependencies,
  part: RequestPart,
  release: Release,
  { amended, cardText = '' }: ReadAmendment,
): Promise<PacketChange> {
  if (part === 'modelCard') {
    const before = release.modelCard.digest;
    return {
      kind: 'model-card',
      before,
      after: amended.modelCard?.digest ?? before,
      text: await compareCards(storage, before, { text: cardText }),
    };
  }
  const [before, after] = [release[part], amended[part]];
  return { kind: 'request', part, before, after } as PacketChange;
}

/**
 * What an amendment would change, and which steps it would reopen. Nothing is stored, not even the card.
 *
 * @throws ModelReleaseError when the caller may not amend the request
 */
export async function previewAmendment(
  dependencies: AmendmentPreviewDependencies,
  release: Release,
  requested: CommandBodies['amend'],
  { actor, access }: Caller,
  credentials: BackstageCredentials,
): Promise<AmendmentPreview> {
  const permits = permitsOn(release, access);
  assertAllowed(denyOnRelease('amend', { release, actor }, permits));
  const read = await dependencies.requestReader.readAmendment(
    release,
    requested,
    credentials,
  );
  const changed: RequestPart[] = [];
  const problems = [
    ...remarkOf(() =>
      changed.push(
        ...changedParts(release, read.amended, { digest: canonicalDigest }),
      ),
    ),
    ...remarkOf(() => assertPrerequisites(read.prerequisites)),
  ];
  return {
    ok: problems.length === 0,
    changes: await Promise.all(
      changed.map(part => changeOf(dependencies, part, release, read)),
    ),
    reopens: reopenedSteps(release.steps, changed),
    prerequisites: read.prerequisites,
    modelCard: read.amended.modelCard,
    problems,
  };
}
