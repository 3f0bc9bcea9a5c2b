import {
  assertAllowed,
  denyFileName,
  Evidence,
  judgeOnStep,
  ModelReleaseError,
  parseByteSize,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { assertSection } from '../../domain/commands/storeFile';
import { assertRoomFor, EvidenceQuota } from '../../domain/evidenceQuota';
import { peekStream } from '../../readers/fileType/peekStream';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import {
  CommandDependencies,
  executeCommand,
} from '../releases/executeCommand';
import { findStep } from '../../domain/findStep';
import { assertNamedTruly, inspectUpload } from './inspectUpload';
import { permitsOn } from '../../domain/ReleaseAccess';
import { Caller } from '../../domain/Caller';
import { Upload } from './EvidenceService';

export interface UploadOptions {
  /** Bytes; the runbook may ask for less. */
  maxFileSize: number;
  /** The scanners that have to let a file pass before anybody gets it. */
  scannerNames: readonly string[];
}

export interface UploadDependencies extends CommandDependencies, UploadOptions {
  storage: Pick<EvidenceStorage, 'put' | 'readRange'>;
}

type Announced = Pick<Upload, 'fileName' | 'section' | 'announcedSize'>;

/** Refuses before the first byte what would be refused after the last one anyway. */
function assertMayUpload(
  quota: EvidenceQuota,
  release: Release,
  step: Step,
  { fileName, section, announcedSize }: Announced,
  { actor, access }: Caller,
): void {
  const facts = { release, step, actor };
  assertAllowed(
    judgeOnStep('upload', facts, permitsOn(release, access)).denial,
  );
  assertAllowed(denyFileName(fileName, step.upload, release.checkpoint.id));
  assertSection(step, section);
  assertRoomFor(release, step, { fileName, size: announcedSize }, quota);
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
      `The file can have at most ${may} bytes; ${comes} bytes were announced.`,
      { maxSize, announcedSize },
    );
  }
}

/** Without scanners, there is no scan to wait for. */
function awaitedScan({
  scannerNames,
}: Pick<UploadOptions, 'scannerNames'>): Evidence['scan'] {
  return scannerNames.length > 0
    ? { status: 'pending', scanners: [...scannerNames] }
    : undefined;
}

/**
 * Receives the bytes and detects their type. On a file type mismatch, no more is read than needed
 * to detect it.
 */
async function receive(
  { storage, maxFileSize }: Pick<UploadDependencies, 'storage' | 'maxFileSize'>,
  { checkpoint }: Release,
  step: Step,
  { fileName, content, expectedDigest }: Upload,
) {
  const maxSize = maxSizeOf(step, maxFileSize);
  const peeked = peekStream(content, first => {
    assertNamedTruly(first, fileName);
  });
  const stored = await storage.put(peeked.content, { maxSize, expectedDigest });
  const received = { ...stored, fileName, first: peeked.first() };
  return {
    ...stored,
    ...(await inspectUpload(received, checkpoint.id, storage)),
  };
}

/**
 * Streams a file to storage and attaches it to its step. The rules are checked twice: before the
 * upload, to save the transfer, and in the transaction, because the release may have changed
 * meanwhile.
 *
 * @param sender - as they were before the upload
 * @param identifySender - looks them up again: the bytes may take hours, and the sender may have left by
 *   then
 */
export async function uploadEvidence(
  dependencies: UploadDependencies,
  release: Release,
  sent: Upload,
  sender: Caller,
  identifySender: () => Promise<Caller>,
): Promise<Release> {
  // One name in two spellings would look like two files of the same name.
  const upload = { ...sent, fileName: sent.fileName.normalize('NFC') };
  const { stepKey, fileName, mediaType, section } = upload;
  const step = findStep(release, stepKey);
  assertMayUpload(dependencies.rules.quota, release, step, upload, sender);
  assertAnnouncedWithin(
    maxSizeOf(step, dependencies.maxFileSize),
    upload.announcedSize,
  );
  const received = await receive(dependencies, release, step, upload);
  const caller = await identifySender();
  const file: Evidence = {
    id: dependencies.newId(),
    fileName,
    mediaType,
    ...received,
    storedAt: dependencies.clock().toISOString(),
    storedBy: caller.actor.ref,
    section,
    scan: awaitedScan(dependencies),
  };
  const command = { name: 'upload' as const, stepKey, file };
  return executeCommand(dependencies, release.id, command, caller);
}
