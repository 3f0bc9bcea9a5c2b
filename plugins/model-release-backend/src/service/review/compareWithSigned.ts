import {
  ModelReleaseError,
  PacketChange,
  PacketChanges,
  Release,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { packetChanges } from '../../review/changes/packetChanges';
import { packetOf } from '../../domain/packet';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { compareCards } from './compareCards';
import { compareEvaluations } from './compareEvaluations';
import { earlierLook, lastSignature } from './earlierLook';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { findStep } from '../../domain/findStep';
import { ReleaseStore } from '../../ports/ReleaseStore';

export interface ComparisonDependencies {
  releases: Pick<ReleaseStore, 'readTrail' | 'findPacket'>;
  storage: Pick<EvidenceStorage, 'head' | 'readVerified'>;
}

function findSignOff(release: Release, stepKey: string): Step {
  const step = findStep(release, stepKey);
  if (step.type !== 'approval') {
    throw new ModelReleaseError(
      'invalid_request',
      `key: only approval steps are signed; “${step.title}” is of type ${step.type}.`,
    );
  }
  return step;
}

async function changesSince(
  { releases, storage }: ComparisonDependencies,
  digest: string | undefined,
  current: Record<string, unknown>,
  release: Release,
): Promise<PacketChange[]> {
  const packet = digest && (await releases.findPacket(digest));
  if (!packet) {
    return [{ kind: 'other', what: 'the packet' }];
  }
  const before = JSON.parse(packet.content);
  const changes = packetChanges(before, current, release.steps);
  const [measured, ...described] = await Promise.all([
    compareEvaluations(storage, release, changes),
    ...changes.map(async change =>
      change.kind === 'model-card'
        ? {
            ...change,
            text: await compareCards(storage, change.before, change.after),
          }
        : change,
    ),
  ]);
  return [...described, ...measured];
}

/**
 * How the content of a sign-off differs from what the reader last signed or requested changes of,
 * even if that signature is void; if they did neither, from what anybody did last, so that they see
 * why a new signature is needed.
 *
 * @throws ModelReleaseError `unknown_step`; `invalid_request` for a step that is no sign-off
 */
export async function compareWithSigned(
  dependencies: ComparisonDependencies,
  release: Release,
  stepKey: string,
  reader: string,
): Promise<PacketChanges> {
  const step = findSignOff(release, stepKey);
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
