import {
  reopenedSteps,
  type AmendmentPreview,
  type CommandBodies,
  type PacketChange,
  type Release,
} from '@model-release/backstage-plugin-model-release-common';
import { changedParts } from './applyReleaseCommand';

/** What an amendment would come to; no model card is read. */
export function previewAmendment(
  release: Release,
  body: CommandBodies['amend'],
): AmendmentPreview {
  const changed = changedParts(release, body);
  return {
    ok: changed.length > 0,
    changes: changed.map(
      part =>
        ({
          kind: 'request',
          part,
          before: release[part],
          after: body[part],
        } as PacketChange),
    ),
    reopens: reopenedSteps(release.steps, changed),
    prerequisites: release.prerequisites,
    problems:
      changed.length > 0
        ? []
        : [{ code: 'invalid_request', message: 'Nothing has changed.' }],
  };
}
