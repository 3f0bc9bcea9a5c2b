import {
  EarlierCompletion,
  PacketChange,
  PacketChanges,
  Release,
  ReleaseEvent,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { findStep } from '../../domain/findStep';
import { filesContent, packetOf } from '../../domain/packet';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { fileChanges } from '../../review/changes/fileChanges';
import { changesSince, ComparisonDependencies } from './changesSince';

/** The last time that the step got its result. */
function lastCompletion(
  events: readonly ReleaseEvent[],
  key: string,
): EarlierCompletion | undefined {
  const event = events.findLast(
    ({ type, stepKey }) =>
      stepKey === key && ['step.completed', 'step.reaffirmed'].includes(type),
  );
  if (!event) {
    return undefined;
  }
  const { actor: by, onBehalfOf, at, data } = event;
  const packetDigest =
    typeof data.packetDigest === 'string' ? data.packetDigest : undefined;
  return { by, onBehalfOf, at, packetDigest };
}

function ownFiles({ key, result, files }: Step): PacketChange[] {
  return result && 'files' in result
    ? fileChanges(key, filesContent(result.files), filesContent(files))
    : [];
}

/**
 * How what a step is judged on differs from when it was completed last: the request, the results of the
 * steps it rests on, and its own files. It is for its owner to say what of it matters, so all of it is told.
 *
 * @throws ModelReleaseError `unknown_step`
 */
export async function compareWithCompleted(
  dependencies: ComparisonDependencies,
  release: Release,
  stepKey: string,
): Promise<PacketChanges> {
  const step = findStep(release, stepKey);
  const content = packetOf(release, stepKey);
  const current = canonicalDigest(content);
  const trail = await dependencies.releases.readTrail(release.id);
  const completed = lastCompletion(trail?.events ?? [], stepKey);
  if (!completed) {
    return { current, changes: [] };
  }
  const { packetDigest } = completed;
  const changes =
    packetDigest === current
      ? []
      : await changesSince(dependencies, packetDigest, content, release);
  return {
    completed,
    current,
    changes: [...changes, ...ownFiles(step)],
  };
}
