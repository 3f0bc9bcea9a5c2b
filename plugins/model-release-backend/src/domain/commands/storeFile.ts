import {
  Evidence,
  ModelReleaseError,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { assertRoomFor } from '../evidenceQuota';
import { recordedFile } from '../auditCopies';
import { ReleaseDraft } from '../ReleaseDraft';

/** @throws ModelReleaseError `unknown_section` */
export function assertSection(
  { title, upload }: Pick<Step, 'title' | 'upload'>,
  section: string | undefined,
): void {
  const sections = upload?.sections ?? [];
  if (section !== undefined && !sections.includes(section)) {
    throw new ModelReleaseError(
      'unknown_section',
      `section: “${title}” has ${
        sections.length > 0 ? sections.join(', ') : 'no sections'
      }, not “${section}”.`,
    );
  }
}

/**
 * The same bytes are scanned again if they were refused, or uploaded before there were scanners.
 */
function needsScan(before: Evidence, { scan }: Evidence): boolean {
  return (
    before.scan?.status === 'refused' ||
    (before.scan === undefined && scan !== undefined)
  );
}

/**
 * An owner uploads a file. It replaces a file of the same name; the audit trail keeps both. The
 * same bytes again change nothing, unless they have to be scanned.
 */
export function storeFile(
  draft: ReleaseDraft,
  step: Step,
  file: Evidence,
): void {
  const replaced = step.files.find(other => other.fileName === file.fileName);
  if (
    replaced?.digest === file.digest &&
    replaced.section === file.section &&
    !needsScan(replaced, file)
  ) {
    return;
  }
  assertSection(step, file.section);
  assertRoomFor(draft.release, step, file, draft.context.quota);
  const others = step.files.filter(other => other !== replaced);
  draft.changeStep(step.key, { files: [...others, file] });
  draft.record(
    'evidence.stored',
    { file: recordedFile(file), replaces: replaced?.digest },
    step.key,
  );
  if (file.scan?.status === 'pending') {
    const { id, fileName, mediaType, size, digest } = file;
    draft.scan({
      id: draft.context.newId(),
      stepKey: step.key,
      file: { id, fileName, mediaType, size, digest },
    });
  }
}
