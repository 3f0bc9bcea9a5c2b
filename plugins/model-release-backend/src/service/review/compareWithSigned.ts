import {
  EarlierSignature,
  ModelReleaseError,
  PacketChange,
  PacketChanges,
  Release,
  ReleaseEvent,
  Step,
} from '@model-release/backstage-plugin-model-release-common';
import { packetChanges } from '../../review/changes/packetChanges';
import { packetOf } from '../../domain/packet';
import { canonicalDigest } from '../../lib/canonicalDigest';
import { compareCards } from './compareCards';
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

/** The last signature of the reader, or on their behalf; else the last of anybody. */
function lastSignature(
  events: readonly ReleaseEvent[],
  { key, signatures }: Step,
  reader: string,
): EarlierSignature | undefined {
  const given = events.filter(
    event => event.type === 'step.approved' && event.stepKey === key,
  );
  const isMine = ({ actor, onBehalfOf }: ReleaseEvent) =>
    [actor, onBehalfOf].includes(reader);
  const event = given.findLast(isMine) ?? given.at(-1);
  if (!event) {
    return undefined;
  }
  const { actor: by, onBehalfOf, at } = event;
  return {
    by,
    onBehalfOf,
    at,
    packetDigest: String(event.data.packetDigest),
    counts: signatures.some(other => other.by === by && other.at === at),
    mine: isMine(event),
  };
}

async function changesSince(
  { releases, storage }: ComparisonDependencies,
  digest: string,
  current: Record<string, unknown>,
  steps: readonly Step[],
): Promise<PacketChange[]> {
  const packet = await releases.findPacket(digest);
  if (!packet) {
    return [{ kind: 'other', what: 'the packet' }];
  }
  const changes = packetChanges(JSON.parse(packet.content), current, steps);
  return Promise.all(
    changes.map(async change =>
      change.kind === 'model-card'
        ? {
            ...change,
            text: await compareCards(storage, change.before, change.after),
          }
        : change,
    ),
  );
}

/**
 * How the content of a sign-off differs from what the reader signed last, even if that signature is
 * void; if they never signed, from what anybody signed last, so that they see why a new signature
 * is needed.
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
  const signed = lastSignature(trail?.events ?? [], step, reader);
  const changes =
    !signed || signed.packetDigest === current
      ? []
      : await changesSince(
          dependencies,
          signed.packetDigest,
          content,
          release.steps,
        );
  return { signed, current, changes };
}
