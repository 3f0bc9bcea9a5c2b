import {
  EventTrail,
  ReleaseDetail,
} from '@model-release/backstage-plugin-model-release-common';
import { Readable } from 'node:stream';
import { packetOf } from '../../domain/packet';
import { canonicalJson, sha256Of } from '../../lib/canonicalDigest';
import { packetDocument } from './packetDocument';
import { PlacedEvidence, placeEvidence, approvedPath } from './packetEvidence';
import { packetPage } from './packetPage';

/** The data of a packet. */
export interface PacketParts {
  release: ReleaseDetail;
  /** All of the release's events. */
  trail: EventTrail;
  /** What people and groups are called, by their refs. */
  names: ReadonlyMap<string, string>;
  /**
   * Opens stored bytes: files and the model card. The stream fails before its end when the bytes
   * are damaged.
   */
  open(stored: { digest: string; size?: number }): Promise<Readable>;
}

/** One file of a packet. */
export interface PacketEntry {
  path: string;
  /** `sha256:<hex>` of the content. */
  digest: string;
  /** Bytes, when they are known before. */
  size?: number;
  open(): Promise<Readable>;
}

/** What `sha256sum -c` reads. */
export const MANIFEST = 'manifest.sha256';

function textEntry(path: string, text: string): PacketEntry {
  const bytes = Buffer.from(text);
  return {
    path,
    digest: sha256Of(bytes),
    size: bytes.length,
    open: async () => Readable.from([bytes], { objectMode: false }),
  };
}

/** The bytes that were approved, one file for each sign-off: their SHA-256 is the packet's digest. */
function approvedEntries(release: ReleaseDetail): PacketEntry[] {
  return release.steps
    .filter(({ type }) => type === 'approval')
    .map(({ key }) =>
      textEntry(approvedPath(key), canonicalJson(packetOf(release, key))),
    );
}

function storedEntries(
  { release, open }: PacketParts,
  evidence: readonly PlacedEvidence[],
): PacketEntry[] {
  const card = release.modelCard.digest;
  return [
    {
      path: 'model-card.md',
      digest: card,
      open: () => open({ digest: card }),
    },
    ...evidence.map(({ path, evidence: { digest, size } }) => ({
      path,
      digest,
      size,
      open: () => open({ digest, size }),
    })),
  ];
}

/** A line for each file, for `sha256sum -c`. */
function manifestOf(entries: readonly PacketEntry[]): string {
  return entries
    .map(({ digest, path }) => `${digest.replace(/^sha256:/, '')}  ${path}\n`)
    .join('');
}

/** Every file of a packet, the manifest of all others first. */
export function packetEntries(parts: PacketParts): PacketEntry[] {
  const { release, trail, names } = parts;
  const evidence = placeEvidence(release);
  const entries = [
    textEntry('packet.html', packetPage({ release, trail, names, evidence })),
    textEntry('packet.json', canonicalJson(packetDocument(release, evidence))),
    textEntry('events.json', canonicalJson(trail)),
    ...approvedEntries(release),
    ...storedEntries(parts, evidence),
  ];
  return [textEntry(MANIFEST, manifestOf(entries)), ...entries];
}
