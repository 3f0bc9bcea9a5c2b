import {
  assertAllowed,
  denyFileName,
  denyStepAction,
  Evidence,
  ModelReleaseError,
  modelReleaseStepActPermission,
  parseByteSize,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { EvidenceStorage } from './EvidenceStorage';
import { executeCommand } from './executeCommand';
import { notPermitted } from './notPermitted';
import { Caller, ReleaseOffice } from './ReleaseOffice';
import { Upload } from './ReleaseService';

/** Where bytes go and how many of them. */
export interface UploadLimits {
  storage: EvidenceStorage;
  /** Bytes; the runbook may ask for less. */
  maxFileSize: number;
}

/** The step of a release by its key. */
export function findStep(release: Release, key: string): Step {
  const step = release.steps.find(candidate => candidate.key === key);
  if (!step) {
    throw new ModelReleaseError(
      'unknown_step',
      `The release has no step “${key}”.`,
    );
  }
  return step;
}

/** Refuses before a byte is read what would be refused after the last one anyway. */
function assertMayUpload(
  release: Release,
  step: Step,
  fileName: string,
  { actor, access }: Caller,
): void {
  assertAllowed(denyStepAction('upload', { release, step, actor }));
  if (!access.allows(modelReleaseStepActPermission, release)) {
    throw notPermitted(modelReleaseStepActPermission);
  }
  assertAllowed(denyFileName(fileName, step.upload, release.checkpoint.id));
}

/** Bytes that the step takes: what the portal allows, or less when the runbook asks for less. */
function maxSizeOf({ upload }: Step, maxFileSize: number): number {
  return upload?.maxSize
    ? Math.min(maxFileSize, parseByteSize(upload.maxSize))
    : maxFileSize;
}

function assertAnnouncedWithin(maxSize: number, announcedSize = 0): void {
  if (announcedSize > maxSize) {
    const [may, comes] = [maxSize, announcedSize].map(size =>
      size.toLocaleString('en-US'),
    );
    throw new ModelReleaseError(
      'file_too_large',
      `The file may have ${may} bytes; ${comes} bytes were announced.`,
      { maxSize, announcedSize },
    );
  }
}

/**
 * Streams a file to storage and attaches it to its step. The rules are asked twice: before the
 * bytes come, to spare them, and in the transaction, because the release may have moved meanwhile.
 */
export async function uploadEvidence(
  office: ReleaseOffice,
  { storage, maxFileSize }: UploadLimits,
  release: Release,
  upload: Upload,
  before: Caller,
  identifyAgain: () => Promise<Caller>,
): Promise<Release> {
  const { stepKey, mediaType, content, announcedSize, expectedDigest } = upload;
  // One name in two spellings would look like two files of the same name.
  const fileName = upload.fileName.normalize('NFC');
  const step = findStep(release, stepKey);
  assertMayUpload(release, step, fileName, before);
  const maxSize = maxSizeOf(step, maxFileSize);
  assertAnnouncedWithin(maxSize, announcedSize);
  const { digest, size } = await storage.put(content, {
    maxSize,
    expectedDigest,
  });
  // The bytes may have taken hours, and the sender may have left meanwhile.
  const caller = await identifyAgain();
  const file: Evidence = {
    id: office.newId(),
    fileName,
    mediaType,
    size,
    digest,
    storedAt: office.clock().toISOString(),
    storedBy: caller.actor.ref,
  };
  const command = { name: 'upload' as const, stepKey, file };
  return executeCommand(office, release.id, command, caller);
}
