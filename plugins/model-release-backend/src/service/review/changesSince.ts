import {
  PacketChange,
  Release,
} from '@model-release/backstage-plugin-model-release-common';
import { EvidenceStorage } from '../../ports/EvidenceStorage';
import { ReleaseStore } from '../../ports/ReleaseStore';
import { packetChanges } from '../../review/changes/packetChanges';
import { compareCards } from '../releases/compareCards';
import { compareEvaluations } from './compareEvaluations';

export interface ComparisonDependencies {
  releases: Pick<ReleaseStore, 'readTrail' | 'findPacket'>;
  storage: Pick<EvidenceStorage, 'head' | 'readVerified'>;
}

/** How a packet differs from a kept one, with the differing lines of the model card and measurements. */
export async function changesSince(
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
