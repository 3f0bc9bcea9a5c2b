import {
  PacketChanges,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { packetOf } from '../../domain/packet';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { earlierLook, lastSignature } from './earlierLook';
import { findStep } from '../../domain/findStep';
import { changesSince, ComparisonDependencies } from './changesSince';

/**
 * How the content of a sign-off differs from what the reader last signed or requested changes of,
 * even if that signature is void; if they did neither, from what anybody did last, so that they see
 * why a new signature is needed.
 *
 * @throws ModelReleaseError `unknown_step`
 */
export async function compareWithSigned(
  dependencies: ComparisonDependencies,
  release: Release,
  stepKey: string,
  reader: string,
): Promise<PacketChanges> {
  const step = findStep(release, stepKey);
  const content = packetOf(release, stepKey);
  const current = canonicalDigest(content);
  const trail = await dependencies.releases.readTrail(release.id);
  const events = trail?.events ?? [];
  const since = earlierLook(events, step, reader);
  const changes =
    !since || since.packetDigest === current
      ? []
      : await changesSince(dependencies, since.packetDigest, content, release);
  const signed = lastSignature(events, step, reader);
  return { signed, since, current, changes };
}
